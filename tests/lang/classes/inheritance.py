# Single and multiple inheritance, the mro, super.
class Animal:
    kind = 'animal'

    def __init__(self, name):
        self.name = name

    def speak(self):
        return self.name + ' says ' + self.sound()

    def sound(self):
        return '...'


class Dog(Animal):
    kind = 'dog'

    def sound(self):
        return 'woof'


class Puppy(Dog):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age

    def sound(self):
        return super().sound().upper() + '!' * self.age


for a in Animal('it'), Dog('rex'), Puppy('bit', 3):
    print(a.speak(), a.kind, [c.__name__ for c in type(a).__mro__])
print(issubclass(Puppy, Animal), issubclass(Animal, Puppy), issubclass(Dog, Dog), issubclass(int, Animal))
print(isinstance(Puppy('a', 1), Animal), isinstance(Dog('b'), (int, Puppy)), isinstance(Dog('b'), (int, (str, Animal))))


class A:
    def who(self):
        return ['A']


class B(A):
    def who(self):
        return ['B'] + super().who()


class C(A):
    def who(self):
        return ['C'] + super().who()


class D(B, C):
    def who(self):
        return ['D'] + super().who()


print(D().who(), D.__mro__, D.mro())
print(super(B, D()).who(), super(D, D()).who(), A.__subclasses__(), D.__bases__)
print([k.__name__ for k in A.__subclasses__()])


class X(A, object):
    pass


print([k.__name__ for k in X.__mro__])
try:
    class Wrong(A, B):
        pass
except TypeError as error:
    print(error)
try:
    class Twice(A, A):
        pass
except TypeError as error:
    print(error)
try:
    class OfBool(bool):
        pass
except TypeError as error:
    print(error)
try:
    class OfFive(5):
        pass
except TypeError as error:
    print(error)
try:
    class Layouts(int, str):
        pass
except TypeError as error:
    print(error)
try:
    class Functions(type(lambda: 0)):
        pass
except TypeError as error:
    print(error)


# C3 on a larger graph
class O: pass
class F(O): pass
class E(O): pass
class G(O): pass
class H(F, G): pass
class I(F, E): pass
class J(H, I): pass
print([k.__name__ for k in J.__mro__])

# attributes found along the mro change when a base changes
class Base:
    value = 1


class Middle(Base):
    pass


class Leaf(Middle):
    pass


leaf = Leaf()
print(leaf.value, Leaf.value)
Base.value = 2
print(leaf.value, Leaf.value)
Middle.value = 3
print(leaf.value)
leaf.value = 4
print(leaf.value, Leaf.value)
del Middle.value
print(Leaf.value)


def loop(obj):
    out = []
    for i in range(4):
        out.append(obj.speak())
        if i == 1:
            Dog.sound = lambda self: 'changed'
    return out


print(loop(Dog('x')))
print(super(Puppy, Puppy('p', 1)).sound())
s = super(Dog, Puppy('p', 1))
print(s.__thisclass__, s.__self_class__, type(s.__self__))
print(repr(s), super(Dog, Puppy).sound(None))
for args in ((), (int,), (Dog, 5), (5, 5)):
    try:
        print(super(*args))
    except (TypeError, RuntimeError) as error:
        print(type(error).__name__, error)


class Cell:
    def f(self):
        def inner():
            return __class__
        return inner()

    def g(self):
        return [super(Cell, self).__repr__()[:20], __class__]


print(Cell().f(), Cell().g()[1])
