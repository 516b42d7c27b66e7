# property, classmethod, staticmethod, and descriptors written in the language.
class Temperature:
    def __init__(self, celsius):
        self.celsius = celsius

    @property
    def fahrenheit(self):
        """In degrees Fahrenheit."""
        return self.celsius * 9 / 5 + 32

    @fahrenheit.setter
    def fahrenheit(self, f):
        self.celsius = (f - 32) * 5 / 9

    @fahrenheit.deleter
    def fahrenheit(self):
        self.celsius = None

    @property
    def kelvin(self):
        return self.celsius + 273.15


t = Temperature(100)
print(t.fahrenheit, t.kelvin)
t.fahrenheit = 32
print(t.celsius)
del t.fahrenheit
print(t.celsius, Temperature.fahrenheit.__doc__, type(Temperature.fahrenheit).__name__)


def attempt(f):
    try:
        print(f())
    except (AttributeError, TypeError, RuntimeError, ValueError) as error:
        print(type(error).__name__, error)


def set_kelvin():
    t.kelvin = 1


def del_kelvin():
    del t.kelvin


attempt(set_kelvin)
attempt(del_kelvin)


class Old:
    def getx(self): return self._x
    def setx(self, v): self._x = v
    x = property(getx, setx, doc='the x')
    y = property()
    z = property(fset=lambda self, v: None)


o = Old()
o.x = 5
print(o.x, Old.x.__doc__, Old.x.fget is Old.getx, Old.x.fdel)
attempt(lambda: o.y)
attempt(lambda: o.z)
attempt(lambda: property(1, 2, 3, 4, 5))
attempt(lambda: Old.x.__get__(o), )
attempt(lambda: Old.x.__set__(o, 7))
print(o.x)


class Counter:
    total = 0

    @classmethod
    def create(cls, *args):
        cls.total += 1
        return cls(*args)

    @staticmethod
    def helper(x, y=1):
        return x + y

    @classmethod
    def name(cls):
        return cls.__name__


class Sub(Counter):
    pass


print(type(Counter.create()).__name__, type(Sub.create()).__name__, Counter.total, Sub.total, Sub.name(), Sub().name())
print(Counter.helper(1), Counter().helper(1, 2), Sub.helper(5))
print(Counter.create.__self__, Counter.__dict__['helper'].__func__(1), Counter.__dict__['name'].__func__(int))
attempt(lambda: Counter.create(1))
attempt(lambda: classmethod())
attempt(lambda: staticmethod(1, 2))
print(staticmethod(len)([1, 2]))


class Typed:
    def __set_name__(self, owner, name):
        print('set_name', owner.__name__, name)
        self.name = '_' + name

    def __init__(self, kind):
        self.kind = kind

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return getattr(instance, self.name, 'unset')

    def __set__(self, instance, v):
        if not isinstance(v, self.kind):
            raise TypeError(f'{self.name} must be {self.kind.__name__}')
        setattr(instance, self.name, v)

    def __delete__(self, instance):
        print('delete', self.name)
        delattr(instance, self.name)


class Person:
    name = Typed(str)
    age = Typed(int)


p = Person()
print(p.name, p.age)
p.name, p.age = 'Ann', 30
print(p.name, p.age, p.__dict__, isinstance(Person.name, Typed))
del p.age
print(p.age)


def bad():
    p.age = 'old'


attempt(bad)


class NonData:
    def __get__(self, instance, owner):
        return 'computed', instance is None, owner.__name__


class UsesNonData:
    nd = NonData()


u = UsesNonData()
print(u.nd, UsesNonData.nd)
u.nd = 'own'
print(u.nd, UsesNonData.nd)


class Lazy:
    def __init__(self, f):
        self.f = f

    def __get__(self, instance, owner):
        print('computing')
        v = self.f(instance)
        instance.__dict__[self.f.__name__] = v
        return v


class Circle:
    def __init__(self, r):
        self.r = r

    @Lazy
    def area(self):
        return 3 * self.r ** 2


c = Circle(2)
print(c.area, c.area)


class Method:
    def __init__(self, f):
        self.f = f

    def __get__(self, instance, owner=None):
        return lambda *a: self.f(instance, *a)

    def __call__(self, *a):
        return 'called', a


class WithMethod:
    @Method
    def m(self, x):
        return type(self).__name__, x


print(WithMethod().m(1), [w.m(2) for w in (WithMethod(), WithMethod())])


class Loud(property):
    def __get__(self, instance, owner=None):
        print('loud')
        return super().__get__(instance, owner)


class UsesLoud:
    @Loud
    def v(self):
        return 'v'


print(UsesLoud().v)


class Abstracted:
    @property
    def value(self):
        raise AttributeError('inner problem')

    def __getattr__(self, name):
        return 'getattr ' + name


print(Abstracted().value)


class Inherits(Temperature):
    @property
    def fahrenheit(self):
        return 'sub ' + str(super().fahrenheit)

    @Temperature.kelvin.setter
    def kelvin(self, k):
        self.celsius = k - 273.15


i = Inherits(0)
print(i.fahrenheit)
i.kelvin = 300
print(round(i.celsius, 2))
attempt(lambda: setattr(i, 'fahrenheit', 1))
