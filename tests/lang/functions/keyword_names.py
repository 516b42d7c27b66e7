def f(print, len, list): return print + len + list
print(f(1, 2, 3), f(print=1, len=2, list=3))
def g(**kw): return sorted(kw.items())
print(g(match=1, case=2, type=3, self=4, str=5, kw=6))
def h(self, cls): return self, cls
print(h(1, cls=2), h(cls=3, self=4))
def k(_, __=1, *_args, **_kw): return _, __, _args, _kw
print(k(0), k(0, 1, 2, _x=3), k(**{'_': 5}))
print(g(**{'not an identifier': 1, '': 2, '1': 3}))
def m(a, b): return a, b
print(m(b=1, a=2), m(**dict(b='x', a='y')), m(*[1], b=2), m(1, **{'b': 3}))
print(dict(a=1, if_=2), g(x=1, **{'y': 2}, z=3), g())
