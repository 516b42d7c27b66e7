# Members with several values, __init__, __new__, auto's own values.
from enum import Enum, auto


class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def surface_gravity(self):
        return 6.67300E-11 * self.mass / (self.radius * self.radius)


print(Planet.EARTH.value, round(Planet.EARTH.surface_gravity, 6), [p.name for p in Planet])


class Coordinate(int, Enum):
    def __new__(cls, value, label, unit):
        obj = int.__new__(cls, value)
        obj._value_ = value
        obj.label = label
        obj.unit = unit
        return obj
    PX = (0, 'P.X', 'km')
    PY = (1, 'P.Y', 'km')


print(Coordinate.PY.label, Coordinate(1).unit, Coordinate.PX.value, Coordinate.PY == 1, Coordinate.PY + 1)


class Suit(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name[0] + str(count)
    SPADES = auto()
    HEARTS = auto()


print([s.value for s in Suit])


class Missing(Enum):
    UNKNOWN = 'unknown'
    KNOWN = 'known'

    @classmethod
    def _missing_(cls, value):
        return cls.UNKNOWN


print(Missing('known'), Missing('what'), Missing(3))
Animal = Enum('Animal', 'ANT BEE CAT')
print(list(Animal), Animal.BEE.value, Enum('P', {'x': 1, 'y': 4})['y'], Enum('Q', [('a', 'one')]).a.value)
