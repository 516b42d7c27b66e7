# One place in the program sees instances of many classes: attributes, stores and methods stay those of the class.
class A:
    def __init__(self, x):
        self.x = x

    def name(self):
        return "A"


class B:
    def __init__(self, x):
        self.pad = None
        self.x = x

    def name(self):
        return "B"


class C(A):
    def name(self):
        return "C" + super().name()


class D:
    __slots__ = ("x", "y")

    def __init__(self, x):
        self.x = x

    def name(self):
        return "D"


class E(D):
    pass


class F:
    x = "of the class"

    def __init__(self, x):
        pass

    def name(self):
        return "F"


class G:
    def __init__(self, x):
        self._x = x

    @property
    def x(self):
        return self._x * 2

    @x.setter
    def x(self, v):
        self._x = v

    def name(self):
        return "G"


def read(o):
    return o.x


def write(o, v):
    o.x = v


def name(o):
    return o.name()


kinds = [A, B, C, D, E, F, G]
for turn in range(3):
    objects = [kind(i) for i, kind in enumerate(kinds)]
    print([read(o) for o in objects], [name(o) for o in objects])
    for i, o in enumerate(objects):
        write(o, i * 10)
    print([read(o) for o in objects])

# A class changes while its places are known.
A.name = lambda self: "new A"
print([name(o) for o in objects])
objects[1].name = lambda: "own"
print([name(o) for o in objects])
del A.name
for o in objects:
    try:
        print(name(o))
    except AttributeError as e:
        print(e)
F.x = property(lambda self: "computed")
print(read(objects[5]))
try:
    write(objects[5], 1)
except AttributeError as e:
    print(e)
B.x = 7
print(read(objects[1]), read(B(8)))
del objects[1].x
print(read(objects[1]))
D.x = 5
print(read(objects[3]), read(E.__new__(E)))
