def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw
print(f(1, c=3), f(1, 5, c=3), f(1, 5, 6, 7, c=3), f(1, c=3, d=0, e=9), f(a=1, b=0, c=3), f(c=1, a=2), f(1, 2, 3, c=4, z=5, y=6))
print(f(*[1, 2, 3], c=4), f(**{'a': 1, 'c': 2}), f(1, *(2,), **{'c': 3}, d=5), f(*'ab', *'cd', c=0, **{'x': 1}, **{'y': 2}))
def g(a, b, c=3, d=4):
    return [a, b, c, d]
print(g(1, 2), g(1, 2, 5), g(1, 2, d=6), g(b=1, a=2), g(1, b=2), g(1, d=0, c=9, b=8), g(*[1], **{'b': 2}))
def h(*args): return args
def k(**kw): return kw
def m(*, a, b=2): return a, b
def n(a, /, b, *, c): return a, b, c
def o(a, b=5, /, c=6): return a, b, c
def p(a, /, **kw): return a, kw
def q(a=1, b=2, /): return a, b
print(h(), h(1), h(1, 2, 3), h(*[]), k(), k(a=1), k(**{}), m(a=1), m(b=3, a=0), n(1, 2, c=3), n(1, b=2, c=3), o(1), o(1, 2), o(1, c=3), p(1, a=2), q(), q(3))
def none(): pass
print(none(), none.__name__, f.__name__, (lambda: 0).__name__)
def many(a, b, c, d, e, f_, g_, h_, i, j): return a + b + c + d + e + f_ + g_ + h_ + i + j
print(many(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), many(*range(10)), many(*range(5), **{'f_': 0, 'g_': 0, 'h_': 0, 'i': 0, 'j': 100}))
print((lambda a, b=1, *c, d=2, **e: (a, b, c, d, e))(0, 9, 8, d=7, z=6))
def nested(a, b=(1, 2), c=[3]): return a, b, c
print(nested(0), nested([1], {}, None), nested(0, c=lambda: 1)[2]())
def kwonly_order(*, z, y, x=1): return z, y, x
print(kwonly_order(y=1, z=2), k(b=1, a=2), list(k(z=1, y=2, x=3)))
def mutate(args, **kw):
    args.append(1)
    kw['new'] = 1
    return kw
l, d = [], {'old': 0}
print(mutate(l, **d), l, d)
