# Subclasses of map, zip, enumerate, reversed, filter and super.

from operator import length_hint


class M(map):
    def __new__(cls, function, *iterables, scale=1):
        self = super().__new__(cls, function, *iterables)
        self.scale = scale
        return self

    def __next__(self):
        return super().__next__() * self.scale


m = M(abs, [-1, 2, -3], scale=10)
print(type(m).__name__, isinstance(m, map), iter(m) is m, next(m), list(m), vars(m))
print(list(M(max, [1, 5], (3, 2), scale=2)))
for value in M(len, ["a", "bc"], scale=3):
    print(value)


class Pairs(zip):
    made = 0

    def __init__(self, *iterables, strict=False):
        Pairs.made += 1
        self.count = 0

    def __next__(self):
        pair = super().__next__()
        self.count += 1
        return pair


p = Pairs("abc", [1, 2, 3])
print(list(p), p.count, Pairs.made, dict(Pairs("xy", (1, 2))), Pairs.made, isinstance(p, zip))
try:
    list(Pairs("ab", "c", strict=True))
except ValueError as e:
    print(e)


class Numbered(enumerate):
    __slots__ = ("name", "other")

    def __next__(self):
        number, item = enumerate.__next__(self)
        return f"{number}:{item}"


n = Numbered("abc", start=5)
try:
    n.name
except AttributeError as e:
    print(e)
n.name = "numbers"
print(n.name, list(n), Numbered(["x"], 2**70).__next__(), list(Numbered(iterable="q")))


class Backwards(reversed):
    pass


r = Backwards((1, 2, 3))
r.seen = r
print(type(r).__name__, next(r), list(r), length_hint(r), isinstance(r, reversed), r.seen is r)
print(type(Backwards({1: 2})).__name__, type(Backwards(range(2))).__name__)


class Only(filter):
    def __repr__(self):
        return "Only(...)"


o = Only(None, [0, 1, "", "x"])
o.attribute = 3
print(o, str(o), list(o), o.attribute, list(Only(lambda x: x > 1, (1, 2, 3))))

for kind in map, zip, enumerate, reversed, filter:
    class Plain(kind):
        pass

    class WithInit(kind):
        def __init__(self, *args, **keywords):
            self.got = args, keywords

    for cls in Plain, WithInit:
        for args in ((), (None, []), ([],), (1, 2, 3)):
            for keywords in ({}, {"other": 1}):
                if kind is enumerate and (keywords or args == ()):
                    continue
                try:
                    made = cls(*args, **keywords)
                    print(cls.__name__, kind.__name__, args, keywords, isinstance(made, cls), getattr(made, "got", None))
                except TypeError as e:
                    print(cls.__name__, kind.__name__, args, keywords, "TypeError:", e)


class Super(super):
    note = "class attribute"


class Base:
    def f(self):
        return "Base.f"


class Derived(Base):
    def f(self):
        return "Derived.f"

    def g(self):
        return Super(Derived, self).f()


d = Derived()
s = Super(Derived, d)
s.own = 1
print(d.g(), s.f(), isinstance(s, super), s.note, s.__thisclass__, s.__self__ is d, type(s).__name__)
print(type(Super(Derived)).__name__, Super(Derived).__self__, super.__new__(Super).__thisclass__)
try:
    Super(Derived, 1)
except TypeError as e:
    print(e)


class Both(map, Base):
    pass


print(Both(str, [1]).f(), list(Both(str, [1])))
try:
    class Neither(map, zip):
        pass
except TypeError as e:
    print(e)
