class Point:
    __match_args__ = ('x', 'y')

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Point3(Point):
    __match_args__ = ('x', 'y', 'z')

    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z


def where(p):
    match p:
        case Point3(0, 0, 0):
            return 'origin of space'
        case Point3(x, y, z=z) if x == y == z:
            return f'diagonal {z}'
        case Point(0, 0):
            return 'origin'
        case Point(x=0, y=y):
            return f'on the y axis at {y}'
        case Point(x, y=0):
            return f'on the x axis at {x}'
        case Point():
            return 'somewhere'
        case str():
            return 'text'
        case int(n) | float(n):
            return f'number {n}'
        case [Point(x=a), Point(x=b)]:
            return f'two points {a} {b}'
    return 'nothing'


for p in (Point(0, 0), Point(0, 5), Point(4, 0), Point(1, 2), Point3(0, 0, 0), Point3(2, 2, 2), Point3(1, 2, 3), 'x', 3, 2.5, True,
          [Point(1, 2), Point(3, 4)], None):
    print(where(p))


class NoArgs:
    a = 1


class BadArgs:
    __match_args__ = ['a']


class BadElement:
    __match_args__ = (1, 'a')
    a = 5


class Twice:
    __match_args__ = ('a', 'a')
    a = 5


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def a():
    match NoArgs():
        case NoArgs(x):
            return x


def b():
    match BadArgs():
        case BadArgs(x):
            return x


def c():
    match BadElement():
        case BadElement(x):
            return x


def d():
    match Twice():
        case Twice(x, y):
            return x, y


def e():
    match Twice():
        case Twice(x, a=y):
            return x, y


def f():
    match 1:
        case int(x, y):
            return x


def g():
    match 1:
        case where(x):
            return x


def h():
    match Point(1, 2):
        case Point(1, 2, 3):
            return 1


def i():
    match NoArgs():
        case NoArgs(a=1, b=2):
            return 'both'
        case NoArgs(a=1):
            return 'a'


class Raises:
    @property
    def v(self):
        raise ValueError('no v')

    @property
    def w(self):
        raise AttributeError('no w')


def j():
    match Raises():
        case Raises(w=1):
            return 'w'
        case Raises(v=1):
            return 'v'


for function in (a, b, c, d, e, f, g, h, i, j):
    attempt(function)
