from types import SimpleNamespace

n = SimpleNamespace(a=1, b='two')
print(n, n.a, n.b)
n.c = [3]
del n.a
print(n, n == SimpleNamespace(b='two', c=[3]), n == SimpleNamespace(), n != 3, vars(n))
n.me = n
print(n)
print(SimpleNamespace(), sorted(n.__dict__))
try:
    n.zzz
except AttributeError as e:
    print(type(e).__name__)
try:
    hash(n)
except TypeError as e:
    print(type(e).__name__)


class Sub(SimpleNamespace):
    def total(self):
        return self.x + self.y


s = Sub(x=1, y=2)
print(s, s.total(), s == SimpleNamespace(x=1, y=2))
n = SimpleNamespace(**{'key': 1})
n.key += 1
print(n)
