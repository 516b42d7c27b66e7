# what is freed when must never be seen to be reused
l = [[i] for i in range(1000)]
refs = l[::2]
del l
print(len(refs), refs[10], refs[-1])
d = {i: [i] for i in range(1000)}
kept = [d[i] for i in range(0, 1000, 7)]
d.clear()
print(sum(x[0] for x in kept))
def f(x):
    x = None
    return [x] * 3
print(f([1, 2]))
a = [[1], [2], [3]]
b = a[1]
a[:] = []
print(b)
a = [1, [2, [3]]]
a = a[1]
a = a[1]
print(a)
s = 'x' * 10
t = s
s = None
print(t)
x = [1, 2, 3]
for v in x:
    x = None
    print(v, end=' ')
print(x)
y = {'k': [1]}
for k, v in y.items():
    y = None
    print(k, v, y)
def g():
    l = [1]
    def h():
        nonlocal l
        m = l
        l = None
        return m
    return h()
print(g())
z = [[0]]
z[0], z = z, 5
print(z)
w = (1, [2])
w = w[1]
w.append(w)
w = None
n = [1]
n += n
n[0:1] = [n[:], n[:]]
print(n)
p = q = [1, 2]
p.clear(); q.append(p)
print(p)
big = 10**50
l = [big, big + 1]
big = None
print(l)
