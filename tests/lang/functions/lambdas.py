print((lambda: 1)(), (lambda x: x)(2), (lambda x, y=3: x + y)(1), (lambda *a: a)(1, 2), (lambda **k: k)(a=1), (lambda a, *b, c=1, **d: (a, b, c, d))(1, 2, c=3, e=4))
f = lambda x: lambda y: lambda z: x + y + z
print(f(1)(2)(3), (lambda f, n: f(f, n))(lambda s, n: 1 if n == 0 else n * s(s, n - 1), 5))
ops = {'+': lambda a, b: a + b, '*': lambda a, b: a * b}
print(ops['+'](2, 3), ops['*'](2, 3), sorted([3, 1, 2], key=lambda v: -v), list(map(lambda v: v * 2, [1, 2])), list(filter(lambda v: v > 1, [1, 2, 3])), max([(1, 'b'), (2, 'a')], key=lambda p: p[1]))
print((lambda: (1, 2))(), (lambda x: [x for x in range(x)])(3), (lambda x: x if x else 'zero')(0), (lambda x: x or 1)(0), (lambda x: not x)(0), [f(3) for f in [lambda v: v, lambda v: v * v]])
g = lambda: (yield_ for yield_ in [1])
print(list(g()), (lambda n: n + 1 if n > 0 else -n)(-5), (lambda a, b: a if a > b else b)(3, 7), (lambda x, /, y, *, z: (x, y, z))(1, 2, z=3))
h = lambda x: print('called', x) or x
print(h(5))
print(f.__name__, (lambda: None)(), (lambda: 1) == (lambda: 1), callable(lambda: 0), type(lambda: 0).__name__)
k = lambda a=1, b=2: a - b
print(k(), k(5), k(b=0), k(*[7, 7]))
n = (lambda s: s.upper())('x') + (lambda: 'y')()
print(n)
