from array import array


class Vector(array):
    def __new__(cls, *items):
        return super().__new__(cls, 'd', items)

    def __init__(self, *items):
        self.name = f'v{len(items)}'

    def dot(self, other):
        return sum(x * y for x, y in zip(self, other))

    def __repr__(self):
        return f'Vector{tuple(self)}'


v = Vector(1, 2, 3)
print(v, v.name, v.dot(v), len(v), isinstance(v, array), v[1:], type(v[1:]).__name__, v + v, type(v + v).__name__)
v.append(4)
v[0] = 10
print(v, v == array('d', [10, 2, 3, 4]))


class Plain(array):
    pass


p = Plain('i', [1, 2])
print(p, Plain('i'), p * 2)
p.extra = 'yes'
print(p.extra, p.__copy__())


class Slotted(array):
    __slots__ = ()


try:
    Slotted('i').x = 1
except AttributeError as e:
    print(e)
