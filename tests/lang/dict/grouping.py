# Dicts in everyday use: grouping, inverting, merging, ordering, views, changing while iterating.
words = 'the quick brown fox jumps over the lazy dog the end'.split()
count = {}
for w in words:
    count[w] = count.get(w, 0) + 1
print(count, sorted(count.items(), key=lambda p: (-p[1], p[0]))[:3])
groups = {}
for w in words:
    groups.setdefault(len(w), []).append(w)
print(groups, {k: len(v) for k, v in groups.items()}, {v: k for k, v in enumerate('abc')})
a, b = {'x': 1, 'y': 2}, {'y': 3, 'z': 4}
print(a | b, {**b, **a}, dict(a, y=9), a.keys() & b.keys(), sorted(a.items() ^ b.items()), a.keys() - b)
a |= b
print(a, list(a), list(reversed(a)), a.popitem(), a.pop('nope', None), 'x' in a, len(a))
d = dict.fromkeys('abc', 0)
for f in (lambda: d['q'], lambda: d.pop('q'), lambda: {}.popitem(), lambda: {[]: 1}, lambda: dict([1]), lambda: dict(['abc']),
          lambda: d < d, lambda: d + d, lambda: dict(1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    for k in d:
        d[k + 'x'] = 1
except RuntimeError as e:
    print(e)
try:
    for k in d:
        del d[k]
except RuntimeError as e:
    print(e)
keys, values, items = d.keys(), d.values(), d.items()
d['new'] = 5
print(list(keys)[-1], list(values)[-1], list(items)[-1], len(keys), ('new', 5) in items, 5 in values)
print({1: 'a', 1.0: 'b', True: 'c'}, {0: 1} == {0.0: 1.0}, {} == {}, dict(zip('ab', (1, 2))) == {'b': 2, 'a': 1}, str({'k': {'n': []}}))
del d['new']
d['new'] = 6
print(list(d)[-1], d.copy() is d, dict(d) == d, next(iter(d)), max(d.values()), sorted(d, reverse=True)[:2])
