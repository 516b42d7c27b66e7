import copy

l = [1, [2]]
c = copy.copy(l)
print(c == l, c is l, c[1] is l[1])
d = {'a': [1]}
e = copy.copy(d)
print(e == d, e is d, e['a'] is d['a'])
s = {1, 2}
print(copy.copy(s) == s, copy.copy(s) is s)
for x in (1, 1.5, 'a', b'b', None, True, (1, [2]), frozenset([1]), range(3), len, int, print, lambda: 0, Ellipsis, NotImplemented):
    print(copy.copy(x) is x, end=' ')
print()


class P:
    def __init__(self, x):
        self.x = x


p = P([1])
q = copy.copy(p)
print(type(q) is P, q is p, q.x is p.x, q.__dict__)
q.y = 1
print(hasattr(p, 'y'))


class L(list):
    pass


a = L([1, 2])
a.tag = 't'
b = copy.copy(a)
print(b, type(b).__name__, b.tag, b is a)


class D(dict):
    pass


m = D(k=[1])
n = copy.copy(m)
print(n, type(n).__name__, n['k'] is m['k'])


class I(int):
    pass


i = I(5)
i.z = 1
print(copy.copy(i), copy.copy(i).z, type(copy.copy(i)).__name__)
