g = (x * x for x in range(4))
print(next(g), next(g), list(g), list(g), next(g, 'done'), type(g).__name__)
print(sum(x for x in range(5)), max(x % 3 for x in range(5)), list(x for x in 'ab'), tuple(x for x in [1]), set(x for x in [1, 1]), dict((x, x * x) for x in range(3)), sorted((-x for x in range(3))), ','.join(str(x) for x in range(3)), any(x > 2 for x in range(5)), all(x for x in [1, 0]))
def t(x):
    print('t', x, end=' ')
    return x
g = (t(x) for x in t([1, 2, 3]) if t(x * 10))
print('created')
print(next(g))
print(next(g))
print(list(g))
print(any(t(x) for x in [0, 1, 2]))
print(all(t(x) for x in [1, 0, 2]))
n = 1
g = (x + n for x in range(3))
n = 100
print(list(g))
l = [1, 2]
g = (x for x in l)
l = [3, 4]
print(list(g))
l = [1, 2]
g = (x for x in l)
l.append(3)
print(list(g))
g = ((x, y) for x in range(2) for y in 'ab')
for a, b in g:
    print(a, b, end=' ')
print()
g = (x for x in [1, 2, 3])
for v in g:
    if v == 2:
        break
print(list(g), 2 in (x for x in [1, 2]), [*(x for x in 'xy')], (lambda *a: a)(*(x for x in range(3))))
a, b = (x for x in [5, 6])
print(a, b)
g = (1 // x for x in [1, 0, 2])
print(next(g))
try:
    next(g)
except ZeroDivisionError as e:
    print(e)
print(list(g))
try:
    next(g)
except StopIteration as e:
    print('StopIteration', e.args)
try:
    (x for x in 5)
except TypeError as e:
    print(e)
g = (x for x in iter([1, 2]))
h = (y * 10 for y in g)
k = (z + 1 for z in h if z > 10)
print(list(k), list(g))
def nums():
    return (i for i in range(3))
print(list(nums()), list(nums()), sum(a * b for a, b in zip(nums(), nums())))
try:
    len(x for x in [1])
except TypeError as e:
    print(e)
try:
    k[0]
except TypeError as e:
    print(e)
