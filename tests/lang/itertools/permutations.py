from itertools import permutations

print(list(permutations('ABC', 2)), list(permutations(range(3))))
print(list(permutations([])), list(permutations('ab', 3)), list(permutations('ab', 0)), list(permutations('ab', None)))
print([''.join(p) for p in permutations('abcd', 3)])
print(len(list(permutations(range(7)))), len(set(permutations('aabb'))))
seen = []
for p in permutations([1, 2, 3]):
    seen.append(p)
print(seen)
print(sum(1 for p in permutations(range(6)) if all(p[i] != i for i in range(6))))
for args in [(), (5,), ('ab', 'c'), ('ab', -1), ('ab', 1.0), ('ab', 1, 2)]:
    try:
        print(permutations(*args))
    except (TypeError, ValueError) as e:
        print(args, e)
p = permutations('ab')
print(next(p), next(p), next(p, 'end'), next(p, 'end'))
print(list(permutations(iterable='xy', r=1)), list(permutations('abc', True)))
