from itertools import repeat, zip_longest

print(list(zip_longest('ABCD', 'xy')), list(zip_longest('ABCD', 'xy', fillvalue='-')))
print(list(zip_longest()), list(zip_longest('ab')), list(zip_longest('', [])), list(zip_longest('', 'a', [1, 2])))
print([''.join(t) for t in zip_longest('abc', 'd', 'ef', fillvalue=' ')])
pairs = []
for p in zip_longest(range(3), range(2)):
    pairs.append(p)
print(pairs)
try:
    zip_longest('a', fill=1)
except TypeError as e:
    print(e)
try:
    zip_longest('a', 5)
except TypeError as e:
    print(e)


def failing():
    yield 1
    raise ValueError('broken')


it = zip_longest('abc', failing())
print(next(it))
try:
    next(it)
except ValueError as e:
    print(e)
print(list(it))


def grouper(items, n, fill=None):
    return zip_longest(*[iter(items)] * n, fillvalue=fill)


print(list(grouper('ABCDEFG', 3, 'x')))
print(sum(a * b for a, b in zip_longest([1, 2, 3], [4, 5], fillvalue=1)))
