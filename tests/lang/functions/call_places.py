"""Call instructions that meet several kinds of callees and arguments at the same place."""
import sys


def one(x):
    return ("one", x)


def two(x, y):
    return ("two", x, y)


def three(x, y, z):
    return ("three", x, y, z)


def with_default(x, y=5, z=6):
    return ("default", x, y, z)


def with_local(x):
    y = x
    return ("local", y)


def with_star(*args, **kwargs):
    return ("star", args, kwargs)


def generator(x):
    yield x
    yield x


def keyword_only(x, *, y):
    return x, y


class Class:
    def __init__(self, x, y=0):
        self.x = x, y

    def __repr__(self):
        return f"Class{self.x}"


class Callable:
    def __call__(self, *args):
        return ("called", args)


def shown(result):
    return list(result) if type(result).__name__ == "generator" else result


f = one


def places(x, y):
    """Every form of arguments that calls a global or a variable."""
    g = f
    for place in (lambda: f(x), lambda: f(7), lambda: f(x + 1), lambda: f(x - 1)):
        try:
            print(shown(place()), end=" ")
        except Exception as e:
            print(type(e).__name__, e, end=" ")
    try:
        print(shown(f(x)), end=" ")
        print(shown(f(7)), end=" ")
        print(shown(f(x + 1)), end=" ")
        print(shown(f(x - 1)), end=" ")
        print(shown(g(x)), end=" ")
    except Exception as e:
        print(type(e).__name__, e, end=" ")
    try:
        print(shown(f(x, y)), end=" ")
        print(shown(g(x, y)), end=" ")
        print(shown(f(x - 1, y)), end=" ")
        print(shown(f(x, y, x)), end=" ")
        print(shown(g(y, x, y)), end=" ")
    except Exception as e:
        print(type(e).__name__, e, end=" ")
    print()


for f in (one, two, three, with_default, with_local, with_star, generator, keyword_only, Class, Callable(), len, str, print, abs, min,
          [].append, lambda x: x, lambda x, y: (y, x), type, int, 5, None, "text", one):
    for x, y in (3, 4), (2**60 - 1, -(2**60)), (1.5, "s"), ("s", [1]):
        places(x, y)
del f
try:
    places(1, 2)
except NameError as e:
    print(e)


def undefined(x):
    return not_there(x - 1)


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


def endless(n):
    return endless(n)


def endless_two(n, m):
    return endless_two(n, m)


def endless_three(n, m, k):
    return endless_three(n, m, k)


def endless_constant(n):
    return endless_constant(1)


for call in (lambda: undefined(1), lambda: undefined("x"), lambda: undefined(2**62)):
    try:
        call()
    except (NameError, TypeError) as e:
        print(type(e).__name__, e)
print(depth(300))
for call in (lambda: endless(1), lambda: endless_two(1, []), lambda: endless_three(1, "", 2.5), lambda: endless_constant(1)):
    try:
        call()
    except RecursionError as e:
        print(e)


def rebound(n):
    global rebound
    before = rebound
    rebound = abs
    result = before.__name__, n
    rebound = before
    return result


def calls_rebound(n):
    return rebound(n - 1), rebound(n + 1), rebound(n), rebound(4)


print(calls_rebound(3), calls_rebound(2**63))


class Dies:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("died", self.name)


def takes(x):
    return x.name


def drops(x, y):
    del x
    return y.name


def arguments():
    a, b = Dies("a"), Dies("b")
    print(takes(a), drops(a, b), drops(b, a))
    del a
    print("a deleted")
    print(takes(b))


arguments()


def references(x):
    return sys.getrefcount(x)


def counted():
    x = object()
    before = sys.getrefcount(x)
    return references(x) - before, sys.getrefcount(x) - before


print(counted(), counted())


def raises(x, y):
    raise ValueError((x, y))


def lines(x):
    return raises(
        x,
        x)


try:
    lines(2)
except ValueError as e:
    t = e.__traceback__
    while t:
        print(t.tb_lineno - lines.__code__.co_firstlineno)
        t = t.tb_next
