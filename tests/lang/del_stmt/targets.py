l = [1, 2, 3, 4, 5]
d = {'a': 1, 'b': 2, 'c': {'x': 1}}
del l[0], d['a']
print(l, d)
del (l[0], l[-1])
print(l)
del [l[0]]
print(l)
del d['c']['x']
print(d)
m = [[1, 2], [3]]
del m[0][0], m[1]
print(m)
x = y = z = 1
del (x), [y, (z,)]
for n in ('x', 'y', 'z'):
    print(n)
try:
    x
except NameError as e:
    print(e)
def f():
    print('called')
    return l
l = [1, 2, 3]
del f()[0], f()[0]
print(l)
a = list(range(6))
del a[1:3], a[-1:]
print(a)
del a[::2]
print(a)
def attempt(fn):
    try:
        fn()
    except Exception as e:
        print(type(e).__name__ + ':', e)
def d1(): del l[5]
def d2(): del d['zzz']
def d3(): del 'abc'[0]
def d4(): del (1, 2)[0]
def d5(): del undefined
def d6(): del l.x
def d7(): del d[[]]
def d8(): del l['a']
for fn in (d1, d2, d3, d4, d5, d6, d7, d8):
    attempt(fn)
