print([x for x in range(5)], [x * x for x in range(5) if x % 2], [x for x in 'abc'], [x for x in []], [[x] for x in (1, 2)], [(x, y) for x in range(2) for y in 'ab'])
print([x for x in range(20) if x % 2 == 0 if x % 3 == 0], [y for x in [[1, 2], [3]] for y in x], [x + y for x in [1, 2] if x > 1 for y in [10, 20] if y > 10], [(i, j) for i in range(3) for j in range(i)])
print([[i * j for j in range(3)] for i in range(3)], [[0] * 2 for _ in range(2)], [x if x > 1 else -x for x in range(4)], [x for x in (y for y in [1, 2])], [a + b for a, b in zip([1, 2], [3, 4])])
print([x for x in (1, 2)], [x for x, in [(1,), (2,)]], [b for a, *b in [(1, 2, 3)]], [k for k in {'a': 1}], [f(2) for f in (abs, str)], [lambda: x for x in range(1)][0]())
x = 'outer'
r = [x for x in range(3)]
print(x, r)
n = 10
print([n + i for i in range(2)], [i for i in range(n) if i > n - 3])
def f():
    y = 5
    return [y + i for i in range(2)], [[y * i * j for j in range(2)] for i in range(2)]
print(f())
print([i for i in range(5) if i not in [j for j in range(3)]], [sum([j for j in range(i)]) for i in range(5)], len([1 for _ in range(1000)]), [i for i in range(3)][-1], *[i for i in range(2)])
m = [[1, 2, 3], [4, 5, 6]]
print([[r[i] for r in m] for i in range(3)], [v for r in m for v in r if v % 2], [max(r) for r in m], [[v * 2 for v in r] for r in m])
print([(a, b, c) for c in range(1, 20) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c])
print([c for c in 'hello' if c in 'aeiou'], [w.upper() for w in 'a b'.split()], [i for s in ['ab', 'c'] for i in s], [not i for i in (0, 1)], [[] for _ in range(2)], [None for _ in range(2)])
l = [1, 2, 3]
l = [v + 1 for v in l]
print(l, [l for l in l], l, [i for i in l if i != l[0]], [i for i, v in enumerate(l) if v > 2])
