from collections import namedtuple


class Point(namedtuple('Point', 'x y')):
    __slots__ = ()

    @property
    def hypot(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __str__(self):
        return f'Point: x={self.x} y={self.y} hypot={self.hypot}'


p = Point(3, 4)
print(p, repr(p), p._replace(y=0), type(p._replace(y=0)).__name__)


class Account(namedtuple('Account', 'owner balance')):
    def __new__(cls, owner, balance=0):
        return super().__new__(cls, owner, balance)

    def __add__(self, amount):
        return self._replace(balance=self.balance + amount)


print(Account('ann') + 50, Account('bob', 1))
a = Account('z')
a.note = 1
print(a.__dict__)
Point3D = namedtuple('Point3D', Point._fields + ('z',))
print(Point3D(1, 2, 3))
