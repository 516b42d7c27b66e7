# First, second and deleted values in __slots__, and what is not a slot.
class P:
    __slots__ = ("x", "y")


class Q(P):
    __slots__ = ("z",)


class R(P):
    pass


def fill(o, v):
    o.x = v
    o.y = v + 1
    return o


def show(o, names):
    for n in names:
        try:
            print(n, getattr(o, n), end="; ")
        except AttributeError as e:
            print(type(e).__name__, e, end="; ")
    print()


for kind in (P, Q, R):
    for v in (1, 2, 2 ** 70):
        o = fill(kind(), v)
        show(o, "xyz")
        fill(o, -v)
        show(o, "xyz")
        del o.x
        show(o, "xy")
        o.x = "again"
        show(o, "xy")
        try:
            o.z = 3
            show(o, "z")
        except AttributeError as e:
            print(e)
r = fill(R(), 1)
r.other = 2
print(r.__dict__, r.x, r.y)
r.__dict__["x"] = "hidden"
print(r.x, r.__dict__)


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)


def hold(o, a, b):
    o.x = a
    o.y = b


o = P()
hold(o, Noisy("first x"), Noisy("first y"))
hold(o, Noisy("second x"), Noisy("second y"))
del o
class Plain:
    pass


o = Plain()
hold(o, Noisy("x of an instance"), Noisy("y of it"))
del o
