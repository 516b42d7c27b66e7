# A tuple that nobody holds any more may be given again, one that somebody holds may not.
from itertools import combinations, permutations, product, zip_longest

for make in (lambda: product('ab', 'cd'), lambda: permutations('abc'), lambda: combinations('abcd', 2),
             lambda: zip_longest('abc', 'd')):
    kept = list(make())
    passing = []
    for t in make():
        passing.append(''.join(str(x) for x in t))
    alternate = []
    for i, t in enumerate(make()):
        if i % 2:
            alternate.append(t)
    print(len(kept) == len(set(kept)), passing, alternate)
d = {}
for t in product(range(2), repeat=2):
    d[t] = hash(t) == hash(tuple(t))
print(d)
previous = None
for t in combinations(range(4), 2):
    if previous is not None:
        print(previous, t, previous < t, end='; ')
    previous = t
print()
