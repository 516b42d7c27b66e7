for i in range(3):
    for i in range(10, 12):
        print(i, end=' ')
    print(i)
n = 3
for i in range(n):
    n = 10
    print(i, n)
for i in range(0):
    print('never')
else:
    print('else', i)
def f():
    for j in range(2):
        pass
    return j
print(f())
def g():
    for j in range(0):
        pass
    return j
try:
    g()
except UnboundLocalError as e:
    print(e)
for i in range(5):
    if i == 1:
        continue
    if i == 3:
        break
    print(i)
print('after', i)
a = [0, 0, 0]
for a[1] in range(3):
    pass
print(a)
d = {}
for d['k'] in range(2):
    pass
print(d)
for i in range(3): x = i
print(x)
step = 2
print([i for i in range(10, 0, -step)], i)
def h(lo, hi, st):
    out = []
    for k in range(lo, hi, st):
        out.append(k)
    return out
print(h(0, 5, 2), h(5, 0, -2), h(-5, 5, 3), h(0, 0, 1), h(1, 0, 1), h(0, 1, -1), h(2**30 - 1, 2**30 + 2, 1), h(True, 4, True))
r = range(3)
for i in r:
    for j in r:
        if j == i:
            break
    else:
        print('not broken')
    print(i, j)
range_ = range
range = lambda n: [n, n]
for i in range(7):
    print(i)
range = range_
