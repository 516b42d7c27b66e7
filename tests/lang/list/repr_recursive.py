a = [1]
a.append(a)
print(a, str(a), repr([a]), len(a), a[1] is a, a[1][1][1][0])
b = [a, a]
print(b)
c = []
d = {'c': c}
c.append(d)
print(c, d)
t = ([],)
t[0].append(t)
print(t, t[0])
e = [[]]
e[0].append(e)
e[0].append(e[0])
print(e, e[0])
f = []
f.append((f, {1: f}))
print(f)
print('%s %r' % ([a], a), f'{a} {d!r}')
x = [1, 2]
x[0] = [x, x]
print(x)
y = []
y += [y, [y]]
print(y, y == y, y in y)
print([[1, [2, [3, [4]]]], (5, (6,)), {7: {8: [9]}}])
