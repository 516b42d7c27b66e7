a = [1, 2, 3]
for x in a:
    if x < 3:
        a.append(x + 10)
    print(x, end=' ')
print(a)
b = list(range(6))
for x in b:
    b.remove(x)
print(b)
c = [1, 2, 3, 4]
for x in c:
    print(x, end=' ')
    if x == 2:
        c.clear()
print(c)
d = [1, 2, 3]
it = iter(d)
print(next(it))
d.insert(0, 0)
print(next(it), next(it), next(it), list(it))
d.append(9)
print(list(it), d)
e = [1, 2, 3]
for i, x in enumerate(e):
    e[i] = x * 10
print(e)
for x in e[:]:
    e.remove(x)
print(e)
f = [3, 2, 1]
for x in reversed(f):
    f.append(x)
print(f)
g = [0]
for x in g:
    if x < 5:
        g += [x + 1]
print(g)
