def f(l, n, d):
    l.append(1)
    l = [9]
    n += 1
    d['x'] = n
    d = None
    return l, n, d
a, b, c = [0], 5, {}
print(f(a, b, c), a, b, c)
def g(*args):
    args += (9,)
    return args
t = (1, 2)
print(g(*t), t)
def h(**kw):
    kw['added'] = 1
    del kw['k']
    return kw
d = {'k': 0}
print(h(**d), d)
def k(s):
    s += 'x'
    return s
s = 'a'
print(k(s), s)
def m(l):
    l += [1]
    return l
l = []
print(m(l) is l, l)
def order(a, b, c):
    return [a, b, c]
i = 0
def nxt():
    global i
    i += 1
    return i
print(order(nxt(), nxt(), nxt()), order(c=nxt(), b=nxt(), a=nxt()), order(*[nxt(), nxt()], c=nxt()))
def swap(l, i, j):
    l[i], l[j] = l[j], l[i]
q = [1, 2, 3]
swap(q, 0, 2)
print(q)
