def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


from collections import ChainMap

base, local = {'a': 1, 'b': 2}, {'b': 20, 'c': 30}
m = ChainMap(local, base)
print(m, m['a'], m['b'], len(m), list(m), 'c' in m, m.get('zz', 0))
m['a'] = 100
print(local, base, m.maps)
del m['a']
print(m['a'])
show(lambda: m['zz'])
show(m.pop, 'zz')
show(m.__delitem__, 'a')
child = m.new_child({'x': 1})
print(child, child.parents == m, child.new_child(q=1))
print(dict(child), sorted(child.items()), bool(ChainMap()), ChainMap())
print(m | {'k': 1}, {'k': 1} | m, m == {'a': 1, 'b': 20, 'c': 30})
print(m.popitem(), m.copy(), ChainMap.fromkeys('ab', 0))
m.clear()
show(m.popitem)
print(m)
