# Class methods that construct: of a subclass they make one, by calling the class. Methods that give the base type.
from collections import Counter, OrderedDict, defaultdict, deque
from itertools import chain


def show(what):
    try:
        made = what()
        print(type(made).__name__, made)
    except Exception as e:
        print(type(e).__name__, e)


class D(dict):
    def __init__(self, *args, **keywords):
        print("D", args, keywords)
        super().__init__(*args, **keywords)


class Sets(dict):
    def __setitem__(self, key, value):
        print("set", key)
        super().__setitem__(key, value)


class Other(dict):
    def __new__(cls):
        print("Other.__new__")
        return Sets()


class List(dict):
    def __new__(cls):
        return [1]


class Refuses(dict):
    def __init__(self):
        raise LookupError("no instances")


class Ordered(OrderedDict):
    def __setitem__(self, key, value):
        print("ordered set", key)
        super().__setitem__(key, value)


class Default(defaultdict):
    pass


for cls in dict, D, Sets, Other, List, Refuses, OrderedDict, Ordered, Counter, defaultdict, Default:
    show(lambda: cls.fromkeys("ab", 1))
    show(lambda: cls.fromkeys(["x"]))
show(lambda: D().fromkeys("ab"))
show(lambda: D.fromkeys({"x": 1}))
show(lambda: D.fromkeys(frozenset([1])))
show(lambda: D.fromkeys(5))
show(lambda: D.fromkeys([[]]))


def breaking():
    yield 1
    raise KeyError("broken")


show(lambda: Sets.fromkeys(breaking()))


class I(int):
    def __new__(cls, *args):
        print("I", args)
        return super().__new__(cls, *args)


class B(bytes):
    def __new__(cls, *args):
        print("B", args)
        return super().__new__(cls, *args)


class A(bytearray):
    def __init__(self, *args):
        print("A", args)
        super().__init__(*args)


class F(float):
    def __new__(cls, *args):
        print("F", args)
        return super().__new__(cls, *args)


class C(chain):
    pass


show(lambda: I.from_bytes(b"\1\2", "big"))
show(lambda: I.from_bytes(b"\1\2", "big", signed=True))
show(lambda: B.fromhex("6162"))
show(lambda: A.fromhex("6162"))
show(lambda: A.fromhex("6"))
show(lambda: F.fromhex("0x1p3"))
show(lambda: F.fromhex("x"))
print(type(C.from_iterable([[1], [2]])).__name__, list(C.from_iterable([[1], [2]])))
f = F("2.5")
print(type(f.conjugate()), type(f.real), type(f.__float__()), type(float(f)), type(+f), type(abs(f)), type(f * 1), type(f.imag))
print(type(I(3).conjugate()), type(I(3).real), type(I(3).__int__()), type(+I(3)), type(abs(I(3))), type(I(3) * 1), type(int(I(3))))


class Q(deque):
    pass


class S(set):
    pass


class Z(frozenset):
    pass


class T(tuple):
    pass


class L(list):
    pass


for made in (Q([1]).copy(), Q([1]) + Q([2]), Q([1]) * 2, S([1]).copy(), S([1]) | {2}, {2} | S([1]), S([1]).union([2]),
             S([1]) & {1}, S([1]) - {2}, Z([1]).copy(), Z([1]) | {2}, frozenset([2]) | Z([1]), T([1]) + T([2]), T([1]) * 1,
             T([1])[:], () + T([1]), L([1]) + L([2]), L([1]) * 1, L([1])[:], L([1]).copy(), Ordered(a=1).copy(),
             Default(int).copy(), Sets(a=1).copy(), Sets(a=1) | {}, {} | Sets(a=1), Default(int) | {3: 4}, Ordered() | {}):
    print(type(made).__name__, made)
