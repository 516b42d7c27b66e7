# What counts as sequence or mapping is inherited; __instancecheck__ decides about class patterns.
class Stack(list):
    pass


class Pair(tuple):
    __match_args__ = ('first', 'second')
    first = property(lambda self: self[0])
    second = property(lambda self: self[1])


class Record(dict):
    pass


class Mixin:
    pass


class Both(Mixin, list):
    pass


def f(x):
    match x:
        case Pair(a, b):
            return 'Pair', a, b
        case Stack([a, *_]):
            return 'Stack', a
        case Record(d):
            return 'Record', d
        case [a, b]:
            return 'two', a, b
        case {'k': v}:
            return 'k', v


print(f(Pair((1, 2))), f(Stack([3, 4])), f(Record(k=5)), f(Both([6, 7])), f({'k': 8}), f(Stack()))


class Meta(type):
    def __instancecheck__(cls, x):
        print('asked about', x)
        return x == 5


class Five(metaclass=Meta):
    pass


match 5:
    case Five():
        print('five')
match 6:
    case Five():
        print('five')
    case _:
        print('not')


class Slots:
    __slots__ = ('a', 'b')
    __match_args__ = __slots__

    def __init__(self, a, b):
        self.a, self.b = a, b


match Slots(1, 2):
    case Slots(a, b):
        print(a, b)
s = Slots(1, 2)
del s.b
match s:
    case Slots(a, b):
        print('both')
    case Slots(a):
        print('one', a)


class Dynamic:
    def __getattr__(self, name):
        if name.startswith('x'):
            return name.upper()
        raise AttributeError(name)


match Dynamic():
    case Dynamic(y=1):
        print('y')
    case Dynamic(xa=a, xb='XB'):
        print(a)
