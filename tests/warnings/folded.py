# Constants that the compiler makes before it looks.
x = 5


def never():
    return [
        2 ** 3 is x, 1 / 2 is x, "a" + "b" is x, "a" * 3 is x, (1,) * 3 is x, 7 // 2 is x, -7 % 3 is x, 1 << 5 is x, 1 | 2 is x, 2 ** -1 is x,
        b"a" + b"b" is x, 3 * b"a" is x, (1, 2) + (3,) is x, 1.5 + 1 is x, -(1 + 1) is x, ~1 is x, "abc"[1] is x, (1, (2,))[1] is x,
        b"a"[0] is x, True + 1 is x, -True is x, 2 ** 100 + 1 is x, "" * 10000 is x, 1.5 // 1 is x, 1.5 ** 2 is x, 5 ^ 1 is x,
    ]


def nothing_folded():
    return [
        1 / 0 is x, 2 ** 1000 is x, 1 << 1000 is x, "a" * 5000 is x, (1,) * 300 is x, 1 % 0 is x, -"a" is x, "a" + b"a" is x, "ab"[2] is x,
        (1, 2)[0:1] is x, not 1 is None, True & False is x, (1, None)[1] is x, not 1 is x, 1 << -1 is x, (1, x)[0] is x, x + 1 is x,
        "%d" % 1 is x, 0 ** -1 is x, (not 1) is x, __debug__ is x, 1.5 % 0 is x,
    ]


def negated():
    return not 1 is x, not 1 is not x, not not 1 is x, not 1 is x is x, not (not (not 1 is x)), not (1 is x and 2 is x), not -(1 is x)


def called():
    return (1 + 1)(), (not 1)(), ("a" * 2)(), (2 ** 3)(), (1 / 2)(), ("a" + "b")(x), (-1)(), ((1,) * 2)(), (not 0.0)(), (True & True)()


def subscripts():
    return (1 + 1)[1], (not 1)[1], ("a" * 2)["a"], ("a" + "b")[1.5], ((1,) + (2,))["x"], "ab"["a" * 2], [1][1 / 2], [1][-1], [1][1 + 1], (b"a" * 2)[None]
