class D(dict):
    def keys(self):
        print('keys'); return ['x', 'y']
    def __getitem__(self, k):
        print('getitem', k); return k * 2
d = D(a=1)
print(dict(d), {**d}, dict([]) | d)
def f(**k): return k
print(f(**d))
e = {}; e.update(d); print(e)
class I(D):
    def __iter__(self):
        print('iter'); return iter(['z'])
d = I(a=1)
print(dict(d), {**d})
print(f(**d))
e = {}; e.update(d); print(e)
print(dict.fromkeys(d), list(d), D(d), d.copy(), d | {'q': 1})
e |= d
print(e)
