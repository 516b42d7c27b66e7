from itertools import pairwise

print(list(pairwise('ABCDE')), list(pairwise('A')), list(pairwise('')))
print([b - a for a, b in pairwise([1, 4, 9, 16, 25])])
pairs = list(pairwise(range(4)))
print(pairs, len({id(p) for p in pairs}))
print(all(a <= b for a, b in pairwise([1, 2, 2, 5])))
it = pairwise(iter([1, 2, 3]))
print(next(it), next(it), next(it, None), next(it, None))
for bad in [(), (1,), ('a', 'b')]:
    try:
        pairwise(*bad)
    except TypeError as e:
        print(bad, e)
try:
    pairwise(iterable='ab')
except TypeError as e:
    print(e)


def failing():
    yield 1
    yield 2
    raise OSError('gone')


it = pairwise(failing())
print(next(it))
try:
    next(it)
except OSError as e:
    print(e)
print(next(it, 'end'))
kept = []
for p in pairwise('wxyz'):
    kept.append(p)
print(kept)
