def attempt(source):
    try:
        source()
    except ImportError as e:
        print(type(e).__name__, str(e).split(' (/')[0], e.name)


def a():
    import mod_nowhere


def b():
    import mod_nowhere.part


def c():
    import mod_plain.part


def d():
    import mod_shop.nothing


def e():
    from mod_shop import nothing


def f():
    from mod_plain import nothing


def g():
    from . import x


def h():
    from .x import y


def i():
    from .. import y


def j():
    import math.part


def k():
    from math import nothing


def l():
    from mod_bare import nothing


for f in (a, b, c, d, e, f, g, h, i, j, k, l):
    attempt(f)
