print({x: x * x for x in range(5)}, {x: y for x, y in zip('abc', [1, 2, 3])}, {k: v for k, v in {'a': 1}.items() if v}, {}, {x for x in 'a'})
print({i: [j for j in range(i)] for i in range(3)}, {i: {j: i * j for j in range(2)} for i in range(2)}, {(i, j): i + j for i in range(2) for j in range(2) if i != j})
print({v: k for k, v in {'a': 1, 'b': 2}.items()}, {x % 3: x for x in range(10)}, {len(w): w for w in ['a', 'bb', 'cc']}, {str(x): x for x in (1, 1.5, None)})
words = 'a b a c b a'.split()
print({w: words.count(w) for w in words}, {w: i for i, w in enumerate(words)})
def key(x):
    print('key', x, end=' ')
    return x
def value(x):
    print('value', x, end=' ')
    return -x
print({key(i): value(i) for i in range(2)})
print({key(1): value(1), key(2): value(2)})
x = 'outer'
print({x: x for x in range(2)}, x)
groups = {}
for w in ['apple', 'bob', 'avocado', 'cat', 'blue']:
    groups.setdefault(w[0], []).append(w)
print(groups, {k: len(v) for k, v in groups.items()}, max(groups, key=lambda k: len(groups[k])))
try:
    {[]: 1 for x in range(1)}
except TypeError as e:
    print(e)
try:
    {1 // x: x for x in (1, 0)}
except ZeroDivisionError as e:
    print(e)
