from itertools import product

print(list(product('AB', [1, 2])), list(product()), list(product('ab', [])), list(product([])))
print(list(product('ab', repeat=2)), list(product([0, 1], repeat=0)), len(list(product(range(3), 'xy', repeat=2))))
print([''.join(p) for p in product('ab', 'cd', 'ef')])
print(sum(x * y for x, y in product(range(10), range(10))))
seen = []
for p in product([1, 2], [3, 4]):
    seen.append(p)
print(seen, len({id(p) for p in seen}))
print(max(product(range(4), repeat=3), key=lambda t: (t[0] * t[2], t[1])))
print(list(product(iter([1, 2]), (c for c in 'yz'))))
p = product('ab')
print(next(p), next(p), next(p, None), next(p, None))
for args, kw in [((5,), {}), (('a',), {'repeat': -1}), (('a',), {'repeat': 'x'}), (('a',), {'times': 2}),
                 (('a',), {'repeat': 2, 'more': 1}), (('a',), {'repeat': 2.0})]:
    try:
        print(product(*args, **kw))
    except (TypeError, ValueError) as e:
        print(args, kw, e)
print([f'{a}{b}' for a, b in product('ab', range(2))])
