# Abstract methods and properties, partial implementations, registration, subclass hooks.
from abc import ABC, ABCMeta, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self):
        ...

    @property
    @abstractmethod
    def name(self):
        ...

    @classmethod
    @abstractmethod
    def unit(cls):
        ...

    def describe(self):
        return f'{self.name}: {self.area():.2f}'


class Half(Shape):
    def area(self):
        return 1


class Square(Half):
    def __init__(self, side):
        self.side = side

    def area(self):
        return super().area() * self.side ** 2

    @property
    def name(self):
        return 'square'

    @classmethod
    def unit(cls):
        return cls(1)


for cls in (Shape, Half):
    try:
        cls()
    except TypeError as e:
        print(e)
print(Square(3).describe(), Square.unit().area(), sorted(Half.__abstractmethods__), sorted(Shape.__abstractmethods__))


class Sized(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Sized:
            return any('__len__' in base.__dict__ for base in other.__mro__)
        return NotImplemented


class Box:
    def __len__(self):
        return 4


print(isinstance(Box(), Sized), issubclass(Square, Sized), isinstance(3, Sized), isinstance(Square(1), Sized))


@Shape.register
class Foreign:
    pass


print(isinstance(Foreign(), Shape), issubclass(Foreign, Shape), Shape in Foreign.__mro__, isinstance(Foreign(), Half))
