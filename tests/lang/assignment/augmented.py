x = 7
x += 1; print(x)
x -= 3; print(x)
x *= 4; print(x)
x //= 3; print(x)
x %= 4; print(x)
x **= 5; print(x)
x <<= 3; print(x)
x >>= 2; print(x)
x |= 5; print(x)
x &= 12; print(x)
x ^= 6; print(x)
x /= 4; print(x)
x += 1; x -= 0.5; x *= 2; x //= 1; x **= 2; x %= 5; print(x)
s = 'a'
s += 'b'; s *= 2; print(s)
l = m = [1]
l += [2]; l *= 2; l += 'x'; l += (9,)
print(l, m, l is m)
t = u = (1,)
t += (2,); t *= 2
print(t, u)
d = e = {'a': 1}
d |= {'b': 2}
print(d, e is d)
p = q = {1, 2}
p |= {3}; p &= {2, 3}; p -= {2}; p ^= {9}
print(p, q)
g = [1, 2, 3]
g[0] += 10; g[-1] *= 2; g[1:2] += [5, 6]; g[0:1] *= 2
print(g)
h = {'k': 1}
h['k'] += 1; h['k'] **= 3
print(h)
n = [[1], [2]]
n[0] += [5]; n[1][0] -= 7
print(n)
b = b'x'
b += b'y'
print(b)
z = True
z += 1
print(z)
z = True
z &= False
print(z)
z |= 3
print(z)
w = None
def f():
    global w
    w = 5
    w += 1
f()
print(w)
def c():
    v = 0
    def inc():
        nonlocal v
        v += 1
        return v
    return inc(), inc(), v
print(c())
