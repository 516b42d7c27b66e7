from itertools import combinations, combinations_with_replacement

print(list(combinations('ABCD', 2)), list(combinations(range(4), 3)))
print(list(combinations('ab', 3)), list(combinations('ab', 0)), list(combinations([], 0)), list(combinations([], 1)))
print([''.join(c) for c in combinations('abcde', 4)], len(list(combinations(range(12), 5))))
print(list(combinations_with_replacement('ABC', 2)), list(combinations_with_replacement('a', 3)))
print(list(combinations_with_replacement([], 2)), list(combinations_with_replacement([], 0)))
print(len(list(combinations_with_replacement(range(6), 4))))
seen = []
for c in combinations([1, 2, 3], 2):
    seen.append(c)
for c in combinations_with_replacement([1, 2], 2):
    seen.append(c)
print(seen)
for kind in combinations, combinations_with_replacement:
    for args in [(), ('ab',), (5, 2), ('ab', -1), ('ab', 'x'), ('ab', None), ('ab', 1, 2)]:
        try:
            print(kind(*args))
        except (TypeError, ValueError) as e:
            print(args, e)
print([c for c in combinations([1, 5, 8, 11, 14], 3) if sum(c) == 24])
print(list(combinations(iterable='xyz', r=2)))
powerset = [c for r in range(4) for c in combinations('abc', r)]
print(powerset)
