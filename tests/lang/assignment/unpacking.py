a, b = 1, 2
(c, d) = [3, 4]
[e, f] = 'xy'
g, h = {1: 'a', 2: 'b'}
i, j = range(2)
print(a, b, c, d, e, f, g, h, i, j)
a, (b, c), [d, (e, f)] = 1, (2, 3), [4, (5, 6)]
print(a, b, c, d, e, f)
a, *b = [1, 2, 3]
*c, d = [1, 2, 3]
e, *f, g = [1, 2, 3, 4, 5]
h, *i = 'a'
*j, = 'abc'
[k, *l] = (1,)
print(a, b, c, d, e, f, g, h, i, j, k, l)
a, *b, c = 1, 2
print(a, b, c)
(a, *b), c = [1, 2, 3], 4
*a, (b, *c) = 1, 2, (3, 4, 5)
print(a, b, c)
x = [0, 0, 0]
x[0], x[1] = 1, 2
x[1:], y = 'ab', 5
print(x, y)
d = {}
d['a'], d['b'], *d['c'] = 1, 2, 3, 4
print(d)
for a, b in [(1, 2), (3, 4)]:
    print(a, b, end=' ')
for a, *b in ['xyz', 'p']:
    print(a, b, end=' ')
for (a, b), c in [((1, 2), 3)]:
    print(a, b, c)
print([a + b for a, b in [(1, 2), (3, 4)]], {k: v for k, (v, _) in {'a': (1, 2)}.items()}, [x for x, *y in ['abc']])
a, a = 1, 2
print(a)
_, _, z = 'abc'
print(z, _)
a, b = (x for x in [1, 2])
c, d = map(int, '34')
print(a, b, c, d)
() = ()
[] = []
() = []
a, b, = 1, 2,
print(a, b)
