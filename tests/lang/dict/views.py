d = {'a': 1, 'b': 2}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), len(v), len(i), list(k), list(v), list(i))
d['c'] = 3
print(k, v, i, 'c' in k, 3 in v, ('c', 3) in i, ('c', 4) in i, 'z' in k, 9 in v, (1, 2, 3) in i)
print(k == {'a', 'b', 'c'}, k == d.keys(), i == d.items(), v == d.values(), sorted(k & {'a', 'z'}), sorted(k | {'z'}), sorted(k - {'a'}), sorted(k ^ {'a', 'q'}), sorted(i & {('a', 1)}))
print(k <= {'a', 'b', 'c', 'd'}, k > {'a'}, k.isdisjoint({'q'}), k >= {'b'}, {'a'} < k, k < {'a'})
print(list(reversed(k)), list(reversed(v)), list(reversed(i)), max(v), sum(v), sorted(i, key=lambda t: -t[1]), [x for x in v if x > 1], bool({}.keys()), bool(k))
print({}.keys(), {}.values(), {}.items(), type(k).__name__, type(v).__name__, type(i).__name__, dict(i) == d, set(k) == {'a', 'b', 'c'}, [*v], {*k} == set('abc'))
a, *b = d.items()
print(a, b, min(d.items(), key=lambda t: t[1]), list(map(lambda t: t[0] * t[1], d.items())), list(enumerate(d)), list(zip(d, d.values())))
it = iter(d)
print(next(it), next(it), list(it), next(iter(d.values())), next(iter(d.items())))
