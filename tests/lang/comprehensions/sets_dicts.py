print({x % 3 for x in range(10)}, {x for x in []}, {c for c in 'a'}, {(x, y) for x in [1] for y in [2]}, len({x * y for x in range(5) for y in range(5)}), {abs(x) for x in (-1, 1)}, {x for x in range(5) if x % 2})
print({x: x ** 2 for x in range(4)}, {x: {y: x * y for y in range(2)} for x in range(2)}, {k: v for k, v in [('a', 1), ('b', 2)]}, {v: k for k, v in {'a': 1}.items()}, {x: y for x in 'ab' for y in (1, 2)}, {**{x: 1 for x in 'p'}, 'q': 2})
print({x: None for x in range(2)}, {str(x): [x] * x for x in range(3)}, {x: (lambda: x)() for x in range(2)}, {(x, -x): x for x in range(2)}, {1: x for x in range(5)}, {x: x for x in range(6) if x > 2 if x % 2})
d = {'x': 1, 'y': 2}
print({k + '!': v for k, v in d.items() if v > 1}, {k: d[k] for k in sorted(d, reverse=True)}, dict((v, k) for k, v in d.items()), {len(k) for k in d}, sum({k: v for k, v in d.items()}.values()), [*{v for v in d.values()}])
print(sorted({w.lower() for w in 'The the THE cat'.split()}), {frozenset([x]) for x in [1, 1]} == {frozenset([1])}, {*range(3)} | {x for x in [9]}, {i: c for i, c in enumerate('ab')}, {c: i for i, c in enumerate('abca')})
