def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class BadLength(list):
    def __len__(self):
        raise ValueError('no length')


class BadEq:
    def __eq__(self, other):
        raise ValueError('no ==')


class BadGet(dict):
    def get(self, key, default=None):
        raise ValueError('no get')


class Shrinks(list):
    def __iter__(self):
        return iter([1])


class LongLength(list):
    def __len__(self):
        return 2


def a():
    match BadLength([1]):
        case [x]:
            return x


def b():
    match BadEq():
        case 1:
            return 1


def c():
    match BadGet(a=1):
        case {'a': x}:
            return x


def d():
    match Shrinks([1, 2]):
        case [x, y]:
            return x, y


def e():
    match LongLength([1]):
        case [x, y]:
            return x, y


def f():
    match {'a': 1}:
        case {'a': x} if x / 0:
            return x


def g():
    match BadLength():
        case [*all]:
            return all


def h():
    match 1:
        case a.b.c:
            return 1


def i():
    class Meta(type):
        def __instancecheck__(cls, x):
            raise ValueError('no instancecheck')

    class C(metaclass=Meta):
        pass
    match 1:
        case C():
            return 1


for function in (a, b, c, d, e, f, g, h, i):
    attempt(function)
