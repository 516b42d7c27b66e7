class C:
    @property
    def a(self):
        """Doc of a."""
        return 1

    @a.setter
    def a(self, v):
        """Not this one."""

    b = property(None, None, None, 'Doc of b.')
    c = property()
    d = property(lambda self: 4)

    @d.getter
    def e(self):
        """Doc of e."""
        return 5


print(C.a.__doc__, C.b.__doc__, C.c.__doc__, C.d.__doc__, C.e.__doc__)
print(C.a.fget.__name__, C.a.fset.__name__, C.a.fdel, C.b.fget)
for f in (lambda: C().b, lambda: setattr(C(), 'd', 1), lambda: delattr(C(), 'd'), lambda: C().c):
    try:
        f()
    except AttributeError as e:
        print(e)
print(C().e, C().d)


class Typed(property):
    def __init__(self, *args, kind=int):
        super().__init__(*args)
        self.kind = kind

    def __get__(self, obj, owner=None):
        v = super().__get__(obj, owner)
        return v if obj is None else self.kind(v)


class D:
    x = Typed(lambda self: '12')
    y = Typed(lambda self: 'abc', kind=list)


print(D().x, D().y, D.x.kind.__name__, type(D.x).__name__)
