a = [10, 20, 30, 40]
print([a[i] for i in range(-4, 4)], a[True], a[False])
a[0] = 'x'
a[-1] = 'y'
a[True] = 't'
print(a)
del a[0]
del a[-1]
print(a)
def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__ + ':', e)
def put(i):
    a[i] = 0
def remove(i):
    del a[i]
for i in (2, -3, 10**20, -10**20, 'a', 1.0, None, (0,), [0]):
    attempt(lambda: a[i])
    attempt(put, i)
    attempt(remove, i)
print(a)
attempt(lambda: [][0])
attempt(lambda: [[1]][0][1])
m = [[1, 2], [3, 4]]
m[1][0] = 9
m[0][0], m[1][1] = m[1][1], m[0][0]
print(m, m[-1][-1], m[m[0][0] - 4][0])
