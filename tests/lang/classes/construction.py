# Calling classes: __init__ that raises, returns, yields, binds arguments, calls back, goes deep.
class Raises:
    def __init__(self, x):
        self.x = x
        raise ValueError(f'in init {x}')


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except (TypeError, ValueError, RecursionError) as error:
        print(type(error).__name__, str(error)[:80])


attempt(lambda: Raises(1))
try:
    Raises(2)
except ValueError as error:
    print(error)
print([type(x).__name__ for x in (1, 2)])


class Returns:
    def __init__(self):
        return 0


class Yields:
    def __init__(self):
        yield 1


attempt(lambda: Returns())
attempt(lambda: Yields())
attempt(lambda: [Returns() for _ in range(3)])


class Binds:
    def __init__(self, a, b=2, *c, d, e=5, **f):
        self.all = a, b, c, d, e, f


print(Binds(1, d=4).all, Binds(1, 2, 3, 4, d=4, z=1).all, Binds(*[1, 2], **{'d': 3}).all)
attempt(lambda: Binds())
attempt(lambda: Binds(1))
attempt(lambda: Binds(1, d=1, a=2))


class Default:
    def __init__(self, a=1, b=2):
        self.s = a + b


print(Default().s, Default(5).s, Default(5, 6).s, [Default(i).s for i in range(3)], sum(Default(i, i).s for i in range(4)))


class Locals:
    def __init__(self, n):
        a = n
        b = [a] * 2
        c = lambda: a + n
        self.v = len(b), c()


print(Locals(4).v, Locals(Locals(2).v[1]).v)


class Tree:
    def __init__(self, depth):
        self.left = Tree(depth - 1) if depth else None
        self.right = Tree(depth - 1) if depth else None

    def count(self):
        return 1 + (self.left.count() if self.left else 0) + (self.right.count() if self.right else 0)


print(Tree(8).count())


class Endless:
    def __init__(self):
        self.next = Endless()


attempt(lambda: Endless())


class Chain(Default):
    def __init__(self, *args):
        super().__init__(*args)
        self.t = self.s * 2


class Chain2(Chain):
    def __init__(self):
        super().__init__(10)
        try:
            super().nothing()
        except AttributeError as error:
            print(error)


print(Chain().t, Chain(1, 1).t, Chain2().t)


class Swallows:
    def __init__(self):
        try:
            Raises(3)
        except ValueError as error:
            self.error = str(error)
        finally:
            self.done = True


print(Swallows().error, Swallows().done)


def many():
    for i in range(3):
        for k in [Default(i), Default(i + 1)]:
            yield k.s


print(list(many()))
for x in Default(3).__dict__, Binds(1, d=2).__dict__:
    print(x)


class Lines:
    def __init__(self):
        self.a = (Default(1),
                  Default(2, 3))[1].s


print(Lines().a, {Default: 1}[Default], (lambda c: c(7).s)(Default), max(Default(1), Default(9), key=lambda d: d.s).s)


class Late:
    pass


def init(self, v):
    self.v = v


Late.__init__ = init
print(Late(3).v)
Late.__init__ = lambda self: None
attempt(lambda: Late(3))
print(type(Late()).__name__)
del Late.__init__
attempt(lambda: Late(3))
Late.__new__ = lambda cls, *a: 'made by new'
print(Late(1))
import mod_class
print(mod_class.Remote(4).v, mod_class.Remote.make(5).v)
Raises(9)
