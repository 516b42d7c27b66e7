from itertools import groupby, permutations
words = 'listen silent enlist google elgoog abc cab bca xyz'.split()
key = lambda w: ''.join(sorted(w))
for k, g in groupby(sorted(words, key=key), key):
    print(k, list(g))
d = {}
for w in words:
    d.setdefault(key(w), []).append(w)
print(max(d.values(), key=len))
print(sorted(set(''.join(p) for p in permutations('aabc', 3))))
