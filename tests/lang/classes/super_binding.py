# super as a descriptor, and corners of property.

class Base:
    def f(self):
        return "Base.f", type(self).__name__


class Derived(Base):
    def f(self):
        return "Derived.f", type(self).__name__

    def by_attribute(self):
        return self._Derived__parent.f()


Derived._Derived__parent = super(Derived)
d = Derived()
print(d.by_attribute(), d.f(), Derived._Derived__parent)
unbound = super(Derived)
print(unbound.__get__(d).f(), unbound.__get__(d, Derived).f(), unbound.__get__(None, Derived) is unbound)
bound = super(Derived, d)
print(bound.__get__(d) is bound, bound.__get__(Derived()) is bound, unbound.__get__(d).__self__ is d)
for wrong in (lambda: unbound.__get__(1), lambda: unbound.__get__(Base()), lambda: unbound.__get__(None), lambda: unbound.f):
    try:
        print(wrong())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


class Own(super):
    pass


print(type(Own(Derived).__get__(d)).__name__, Own(Derived).__get__(d).f())


def get(self):
    """how it is got"""
    return "got"


p = property(get)
print(p.getter(5).fget, property(None).fget, property(doc="x").getter(get).__doc__)
print(p.__get__(None, Base) is p, p.__get__(d), p.getter(get) is p)


class Holder:
    empty = property()
    read_only = p


h = Holder()
for wrong in (lambda: h.empty, lambda: setattr(h, "empty", 1), lambda: delattr(h, "empty"), lambda: setattr(h, "read_only", 1),
              lambda: p.__set__(h, 1), lambda: p.__delete__(h), lambda: p.getter(), lambda: property().__get__(h)):
    try:
        print(wrong())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
