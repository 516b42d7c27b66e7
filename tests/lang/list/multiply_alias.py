row = [0] * 3
grid = [row] * 2
grid[0][0] = 1
print(grid)
grid = [[0] * 3 for _ in range(2)]
grid[0][0] = 1
print(grid)
a = [1, 2]
b = a * 2
a.append(3)
print(b, a)
a = b = []
a.append(1)
print(b)
a = a + [2]
print(a, b)
def add(x, l=[]):
    l.append(x)
    return l
print(add(1), add(2), add(3, []), add(4))
c = [[1], [2]]
d = c.copy()
d[0].append(9)
d.append(3)
print(c, d)
e = c[:]
e[1] = 'x'
print(c, e)
f, g = c, list(c)
f += [5]
print(c, g)
print([[]] * 2 == [[], []], [None] * 3, ['ab'] * 2, [(1, 2)] * 2, [[1, 2], 'x'] * 2)
x = [1, 2, 3]
x[1:2] *= 3
print(x)
x[0], x[-1] = x[-1], x[0]
print(x)
x[:] = [v * 2 for v in x]
print(x)
