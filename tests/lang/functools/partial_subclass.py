from functools import partial
import copy


class P(partial):
    def twice(self):
        return self(), self()


p = P(lambda x=1: x * 3, 5)
print(p.twice(), p.args, isinstance(p, partial), type(p).__name__)
p.extra = 1
print(p.__dict__, repr(P(int, 'x', base=3)))
q = partial(p, 2) if False else partial(P(max, 1), 2)
print(q(0), type(q.func).__name__)


class C:
    def f(self, a, b=0):
        return self, a, b

    g = partial(f, None, 1)


print(C().g(), C.g(5) if False else C().g(b=2))
l = []
c = copy.copy(partial(l.append, 1))
c()
print(l)
rec = partial(print, 1)
kw = rec.keywords
print(kw)
d = partial(dict, a=1, b=2)
print(d(b=3, c=4), d)
