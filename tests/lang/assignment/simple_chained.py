a = 1
b = a
a = 2
print(a, b)
x = y = z = []
x.append(1)
print(x, y, z, x is z)
p = q = 0
p += 1
print(p, q)
l = [0, 0]
d = {}
i = l[0] = d['k'] = 5
print(i, l, d)
l[0] = l[1] = l
print(l[0] is l)
a, b = b, a
print(a, b)
a, b, c = 1, 2, 3
a, b, c = c, a, b
print(a, b, c)
i = 0
l = [1, 2, 3]
i, l[i] = 2, 'x'
print(i, l)
i = 0
i = l[i] = 1
print(i, l)
s = t = 'ab'
s += 'c'
print(s, t)
a = b = c = d = e = 9
print(a, b, c, d, e)
x, y = z = 1, 2
print(x, y, z)
(a) = 5
[b] = [6]
(c,) = (7,)
print(a, b, c)
x = x, y
print(x)
x = [1, 2, 3]
x[x[0]] = x[2]
print(x)
x = 1; y = x; x = 2; print(x, y)
