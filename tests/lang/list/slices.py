a = list(range(10))
print(a[2:5], a[:3], a[7:], a[:], a[-3:], a[:-3], a[5:2], a[2:100], a[-100:3], a[100:])
print(a[::2], a[1::2], a[::-1], a[::-3], a[8:2:-1], a[8:2:-2], a[2:8:3], a[-1:0:-1], a[:3:-1], a[3::-1], a[::100], a[10**20:], a[-10**20:2], a[::10**20], a[::-10**20])
print(a[slice(2, 4)], a[slice(3)], a[slice(None, None, 2)], a[True:3], a[None:2], a[:-1][:-1][0:2])
for bad in ('x', 1.5, [1]):
    try:
        a[bad:]
    except TypeError as e:
        print(e)
try:
    a[::0]
except ValueError as e:
    print(e)
b = [1, 2, 3, 4, 5]
bounds = [None, -6, -2, 0, 1, 4, 6]
for step in [None, 1, 2, -1, -2]:
    print(step, [b[i:j:step] for i in bounds for j in bounds])
