from types import MappingProxyType

d = {'a': 1, 'b': 2}
p = MappingProxyType(d)
print(p, p['a'], len(p), 'b' in p, list(p), p.get('z', 0), list(p.items()))
d['c'] = 3
print(p, p == d, p | {'d': 4}, type(p | {}), p.copy() is d)
for f in (lambda: p.__setitem__('x', 1), lambda: p['zz'], lambda: MappingProxyType(), lambda: MappingProxyType([1]), lambda: hash(p)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    p['x'] = 1
except TypeError as e:
    print(e)
try:
    del p['a']
except TypeError as e:
    print(e)
