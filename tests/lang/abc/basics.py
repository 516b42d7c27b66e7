from abc import ABC, ABCMeta, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self):
        """The area."""

    @property
    @abstractmethod
    def name(self):
        return 'shape'

    @classmethod
    @abstractmethod
    def make(cls):
        pass

    @staticmethod
    @abstractmethod
    def unit():
        pass

    def describe(self):
        return f'{self.name} of {self.area()}'


class Half(Shape):
    def area(self):
        return 5

    @classmethod
    def make(cls):
        return cls()


class Full(Half):
    name = 'full'

    @staticmethod
    def unit():
        return 'cm'


for c in Shape, Half, Full:
    try:
        print(c().describe(), c.unit(), type(c.make()).__name__)
    except TypeError as error:
        print(error)
print(sorted(Shape.__abstractmethods__), sorted(Half.__abstractmethods__), Full.__abstractmethods__, type(Shape).__name__)
print(Shape.area.__isabstractmethod__, Shape.name.__isabstractmethod__, issubclass(Full, Shape), isinstance(Full(), Shape))


class One(metaclass=ABCMeta):
    @abstractmethod
    def f(self):
        return 'base f'


class Two(One):
    def f(self):
        return super().f() + ' extended'


print(Two().f())
try:
    One()
except TypeError as error:
    print(error)


class Sized(ABC):
    @classmethod
    def __subclasshook__(cls, c):
        if cls is Sized:
            return any('__len__' in k.__dict__ for k in c.__mro__) or NotImplemented
        return NotImplemented


class HasLen:
    def __len__(self):
        return 1


print(issubclass(HasLen, Sized), isinstance(HasLen(), Sized), isinstance(5, Sized))


class Registry(ABC):
    pass


@Registry.register
class Registered:
    pass


class Child(Registered):
    pass


Registry.register(int)
print(isinstance(Registered(), Registry), issubclass(Child, Registry), isinstance(5, Registry), isinstance(True, Registry), isinstance('', Registry))
try:
    Registry.register(5)
except TypeError as error:
    print(error)
try:
    issubclass(5, Registry)
except TypeError as error:
    print(error)


class Late(ABC):
    @abstractmethod
    def g(self):
        pass


Late.__abstractmethods__ = frozenset()
print(type(Late()).__name__)


class Mixin:
    def area(self):
        return 7

    def make(cls):
        pass
    unit = make


class Combined(Mixin, Shape):
    name = 'combined'


print(Combined().describe())
