d = {'a': 1, 'b': 2}
print(d, len(d), d['a'], {}, {1: 2, 1: 3}, {'k': {'n': []}}, {(1, 2): 3, None: 4, True: 5, 2.5: 6})
d['c'] = 3
d['a'] = 10
print(d, 'a' in d, 'z' in d, 'z' not in d, 1 in d)
del d['b']
d['b'] = 'again'
print(d, list(d), bool(d), bool({}), type(d), isinstance(d, dict))
print(dict(), dict(a=1, b=2), dict([('x', 1), ('y', 2)]), dict({'k': 1}), dict({'k': 1}, k=2, l=3), dict([(1, 2)], z=3), dict(zip('ab', range(2))), dict(['ab', 'cd']), dict(x for x in [(1, 2)]))
print({1: 'int', 1.0: 'float', True: 'bool'}, {0: 'a', False: 'b', 0.0: 'c', -0.0: 'd'}, {'1': 1, 1: 2}, {2**70: 1}[2**70], {1.0: 'x'}[1])
e = {}
e[1] = e.get(1, 0) + 1
e[1] += 5
print(e)
for k in {'x': 1, 'y': 2}:
    print(k, end=' ')
print()
for k, v in {'x': 1, 'y': 2}.items():
    print(k, v, end=' ')
print()
print({**{'a': 1}, 'b': 2, **{'a': 3}}, {k: v for k, v in d.items()}, {i: i * i for i in range(4)}, {k.upper(): v for k, v in dict(p=1).items()})
print({'a': 1} == {'a': 1}, {'a': 1, 'b': 2} == {'b': 2, 'a': 1}, {'a': 1} == {'a': 2}, {} == {}, {1: 2} != {1: 3}, {1: 1.0} == {True: 1}, {} == [])
print(sorted({3: 0, 1: 0}), max({1: 9, 5: 0}), sum({1: 0, 2: 0}), list(reversed({'a': 1, 'b': 2})), *{'p': 1, 'q': 2}, tuple({'a': 1}), set({1: 2}), len({1: 1, 2: 2}))
