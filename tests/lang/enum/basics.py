from enum import Enum, IntEnum, StrEnum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    def describe(self):
        return f'{self.name} is {self.value}'

    @classmethod
    def favourite(cls):
        return cls.GREEN

    @property
    def lower(self):
        return self.name.lower()

    @staticmethod
    def helper():
        return 'static'


print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color['BLUE'], Color)
print(list(Color), len(Color), [c.name for c in Color], Color.CRIMSON is Color.RED, Color.CRIMSON, list(reversed(Color)))
print(Color.RED is Color(1), Color.RED == Color.RED, Color.RED == 1, Color.RED != Color.GREEN, isinstance(Color.RED, Color), type(Color.RED))
print(Color.RED.describe(), Color.favourite(), Color.BLUE.lower, Color.helper(), f'{Color.RED}', f'{Color.RED:>12}', '%s' % Color.GREEN)
print({Color.RED: 'r', Color.GREEN: 'g'}[Color(1)], Color.RED in Color, sorted(Color, key=lambda c: -c.value))
print(Color.__members__)


def attempt(f):
    try:
        print(f())
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        print(type(error).__name__, error)


attempt(lambda: Color(9))
attempt(lambda: Color['PINK'])
attempt(lambda: Color.PINK)
attempt(lambda: setattr(Color, 'RED', 5))
attempt(lambda: delattr(Color, 'RED'))
attempt(lambda: Color.RED < Color.GREEN)
attempt(lambda: hash(Color.RED) == hash('RED'))


def extend():
    class More(Color):
        PINK = 4


attempt(extend)


def twice():
    class Twice(Enum):
        A = 1
        A = 2


attempt(twice)


def uniques():
    @unique
    class Same(Enum):
        A = 1
        B = 1


attempt(uniques)


class Auto(Enum):
    A = auto()
    B = auto()
    C = 10
    D = auto()


print([(a.name, a.value) for a in Auto])


class Named(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return name.lower() + str(count)
    X = auto()
    Y = auto()


print([n.value for n in Named])


class Number(IntEnum):
    ONE = 1
    TWO = 2
    TEN = 10


print(Number.ONE, repr(Number.TWO), Number.ONE + 1, Number.TWO * 3, Number.ONE < Number.TWO, Number.TEN == 10, [10, 20, 30][Number.ONE])
print(f'{Number.TEN}', f'{Number.TEN:05d}', '%d' % Number.TEN, isinstance(Number.ONE, int), sorted([Number.TEN, Number.ONE]), Number(2), int(Number.TEN))
print({1: 'a'}[Number.ONE], sum(Number), max(Number), Number.ONE | 2, type(Number.ONE + Number.TWO).__name__)


class Word(StrEnum):
    HELLO = 'hello'
    BYE = auto()


print(Word.HELLO, repr(Word.BYE), Word.BYE.upper(), Word.HELLO == 'hello', 'hello' in ['x', Word.HELLO], Word.HELLO + '!', f'{Word.BYE}', ''.join(Word))


class Mixed(str, Enum):
    A = 'a'
    B = 'b'


print(Mixed.A, repr(Mixed.A), Mixed.A == 'a', Mixed.A.upper(), Mixed('b'), f'{Mixed.A}' in ('a', 'Mixed.A'))


class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return 6.67300E-11 * self.mass / (self.radius * self.radius)


print(Planet.EARTH.value, Planet.EARTH.mass, round(Planet.EARTH.gravity, 2), Planet((3.303e+23, 2.4397e6)))


class WithNew(Enum):
    def __new__(cls, value, label):
        obj = object.__new__(cls)
        obj._value_ = value
        obj.label = label
        return obj
    A = (1, 'first')
    B = (2, 'second')


print(WithNew.A.value, WithNew.B.label, WithNew(2), [w.label for w in WithNew])


class Missing(Enum):
    A = 'a'

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str) and value.lower() != value:
            return cls(value.lower())
        return None


print(Missing('A'))
attempt(lambda: Missing('z'))
Animal = Enum('Animal', 'CAT DOG')
print(Animal.CAT, list(Animal), Animal(2), Animal.DOG.value)
Other = Enum('Other', [('X', 10), ('Y', 20)])
print(list(Other), Enum('D', {'P': 1, 'Q': 2}).Q)
Count = IntEnum('Count', ['A', 'B'])
print(Count.B + 1)


class Shape(Enum):
    SQUARE = auto()
    CIRCLE = auto()

    def __str__(self):
        return self.name.title()

    def __eq__(self, other):
        return self is other

    def __hash__(self):
        return 5


print(Shape.SQUARE, str(Shape.CIRCLE), {Shape.SQUARE: 1}, Shape.SQUARE == Shape.SQUARE)


class Ordered(Enum):
    def __lt__(self, other):
        return self.value < other.value
    LOW = 1
    HIGH = 2


print(sorted([Ordered.HIGH, Ordered.LOW]), max(Ordered), Ordered.LOW < Ordered.HIGH)


class Lists(Enum):
    A = [1]
    B = [2]


print(Lists([1]), Lists.B.value)


class Functions(Enum):
    def not_member(self):
        return 'method'
    A = 1


print(list(Functions), Functions.A.not_member())
for c in Color:
    if c is Color.GREEN:
        continue
    print(c.name, end=' ')
print()
