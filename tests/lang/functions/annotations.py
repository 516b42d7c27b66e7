# Annotations of functions are evaluated where the function is made, and kept.
def f(a: int, b: 'text' = 1, /, c: list[int] = None, *rest: tuple, d: float = 2.0, e=3, **more: dict[str, int]) -> bool:
    return True


print(f.__annotations__)
print(f(1), list(f.__annotations__))


def none(a, b=1):
    pass


print(none.__annotations__, (lambda x: x).__annotations__)
none.__annotations__['a'] = 5
print(none.__annotations__)
none.__annotations__ = {'b': 1}
print(none.__annotations__)
del none.__annotations__
print(none.__annotations__)
try:
    none.__annotations__ = 3
except TypeError as e:
    print(e)


def say(what):
    print('evaluated', what)
    return what


def g(a: say(1), *args: say(3), b: say(4) = say('default'), **kw: say(5)) -> say(6):
    pass


print(g.__annotations__)
try:
    def bad(a: undefined):
        pass
except NameError as e:
    print(e)


class C:
    kind = str

    def method(self, x: kind, __y: 'C') -> None:
        z: undefined_in_function = 1
        return z

    @staticmethod
    def s(v: kind):
        pass

    @property
    def p(self) -> int:
        return 1


print(C.method.__annotations__, C().method.__annotations__, C.s.__annotations__, C.p.fget.__annotations__)
print(C().method(1, 2))


def make(t):
    def inner(x: t) -> t:
        return x
    return inner


print(make(int).__annotations__, make('s').__annotations__)


def many(a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, h: 8, i: 9, j: 10, k: 11, l: 12, m: 13, n: 14, o: 15, p: 16, q: 17, r: 18,
         s: 19, t: 20, *u: 21, v: 22, w: 23, **x: 24) -> 25:
    pass


print(many.__annotations__)

import functools


@functools.wraps(f)
def wrapped(*args):
    pass


print(wrapped.__annotations__ is f.__annotations__, wrapped.__annotations__ == f.__annotations__)


def generator(n: int) -> list:
    yield n


print(generator.__annotations__)


def checked(function):
    def run(*args):
        for (name, kind), given in zip(function.__annotations__.items(), args):
            if not isinstance(given, kind):
                raise TypeError(f'{name} must be {kind.__name__}, not {type(given).__name__}')
        return function(*args)
    return run


@checked
def area(w: int, h: int):
    return w * h


print(area(3, 4))
try:
    area(3, '4')
except TypeError as e:
    print(e)
