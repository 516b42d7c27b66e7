from collections import Counter
import copy


class C(Counter):
    pass


c = C('aab')
print(c, type(c + c).__name__, type(c.copy()).__name__, c.copy())
print(copy.copy(c), copy.deepcopy(Counter(a=[1].count(1))))
m = Counter(a=1, b='x') if False else Counter()
m['a'] = None
m['b'] = 2
print(m)
print(list(Counter(a=3, b=0, c=-1).elements()))
print(Counter(x for x in range(10) if x % 3).total())
print(sum(Counter('hello').values()), list(Counter('hello')), Counter('hello').items())
print(Counter({'a': 1}) | Counter({'a': 2}), isinstance(c, dict))
words = 'one two two three three three'.split()
for word, count in Counter(words).most_common():
    print(word, count)
ties = Counter('bacbac')
print(ties.most_common(2), ties)
print(Counter(Counter('aab')), Counter(None))
