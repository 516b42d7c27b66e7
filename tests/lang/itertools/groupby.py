from itertools import groupby

print([k for k, g in groupby('AAAABBBCCDAABBB')])
print([(k, list(g)) for k, g in groupby('AAAABBBCCDA')])
print([(k, ''.join(g)) for k, g in groupby('aAbBBc', key=str.lower)])
print([(k, len(list(g))) for k, g in groupby(sorted('mississippi'))])
print(list(groupby([])), [(k, list(g)) for k, g in groupby([1, 1.0, True, 2], None)])
words = ['apple', 'avocado', 'bean', 'beet', 'corn', 'apricot']
for letter, group in groupby(words, lambda w: w[0]):
    print(letter, list(group))
groups = list(groupby('aabb'))
print([(k, list(g)) for k, g in groups])
it = groupby('aaab')
k, g = next(it)
print(k, next(g))
k2, g2 = next(it)
print(k2, list(g), list(g2), next(it, 'end'))
for bad in [(), (5,), ('a', None, 1)]:
    try:
        groupby(*bad)
    except TypeError as e:
        print(bad, e)
try:
    next(groupby('ab', 5))
except TypeError as e:
    print(e)
k, g = next(groupby('ab'))
print(type(g).__name__, iter(g) is g)
