"""Calls with * and **: what the callee gets, errors, and recursion as deep as plain calls."""

def f(*a, **k): return a, k
def g(a, b=2, *c, d=4, **e): return a, b, c, d, e
def h(): yield from (1, 2, 3)
def gen(*a, **k):
    yield a; yield k
print(f(*[1, 2], **{'x': 1}), f(*h()), f(*(), **{}), f(**{}), f(*range(300))[0][-1])
print(g(*[1]), g(*[1, 2, 3, 4], **{'d': 5, 'z': 6}), g(*'ab', d=7), g(**{'a': 1}))
print(list(gen(*[1, 2], **{'q': 3})))
def t(fn):
    try:
        print(fn())
    except TypeError as e:
        print('TypeError', e)
t(lambda: g(*[])); t(lambda: g(*[1], **{'a': 2})); t(lambda: f(*3)); t(lambda: f(**{1: 2})); t(lambda: h(*[1])); t(lambda: h(**{'x': 1}))
def broken():
    yield 1
    raise ValueError('x')
try:
    f(*broken())
except ValueError as e:
    print('VE', e)
def deep(*a):
    return deep(*a)
try:
    deep(1, 2)
except RecursionError as e:
    print(e)
def down(n, *rest, **kw):
    return n if n == 0 else down(n - 1, *rest, **kw)
print(down(900, 1, 2, x=3))
x = [f(*([i] * 3)) for i in range(3)]
print(x, print(*[1, 2], **{'sep': '-'}), max(*[3, 9]))
class_ = (lambda *a, **k: (a, k))
print(class_(*(i for i in range(3)), **dict(a=1)))
