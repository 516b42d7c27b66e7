# Aliases, unique, methods of members, values by other types, iteration order, errors.
from enum import Enum, IntEnum, StrEnum, auto, unique


class Shape(Enum):
    SQUARE = 2
    DIAMOND = 1
    CIRCLE = 3
    ALIAS_FOR_SQUARE = 2

    def describe(self):
        return f'{self.name.lower()}={self.value}'

    @property
    def is_round(self):
        return self is Shape.CIRCLE

    @classmethod
    def default(cls):
        return cls.DIAMOND

    def __str__(self):
        return f'<{self.describe()}>'


print(list(Shape), Shape.ALIAS_FOR_SQUARE is Shape.SQUARE, Shape.__members__)
print(str(Shape.SQUARE), repr(Shape.CIRCLE), Shape.default().describe(), Shape.CIRCLE.is_round)
print(Shape(3), Shape['ALIAS_FOR_SQUARE'], 'CIRCLE' in Shape.__members__, hash(Shape.CIRCLE) == hash(Shape.CIRCLE))
for bad in (lambda: Shape(9), lambda: Shape['NOPE'], lambda: Shape.NOPE, lambda: Shape.SQUARE < Shape.CIRCLE):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
try:
    @unique
    class Mistake(Enum):
        ONE = 1
        TWO = 2
        THREE = 2
except ValueError as e:
    print(e)
try:
    class More(Shape):
        HEXAGON = 6
except TypeError as e:
    print(e)
try:
    Shape.SQUARE = 5
except AttributeError as e:
    print(e)


class Level(IntEnum):
    LOW = auto()
    MIDDLE = auto()
    HIGH = 10
    HIGHER = auto()


print([int(l) for l in Level], sorted(Level, reverse=True), Level.LOW + 1, Level.HIGH == 10, Level(2), max(Level))
print([10, 20, 30][Level.LOW], f'{Level.HIGH:04d}', Level.LOW.__class__.__name__)


class Color(StrEnum):
    RED = auto()
    DARK_BLUE = 'dark-blue'


print(Color.RED, Color.DARK_BLUE.upper(), Color.RED == 'red', repr(Color.DARK_BLUE), 'x' + Color.RED, Color('red'))
