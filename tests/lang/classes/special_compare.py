# Comparison methods: reflection, NotImplemented, defaults, containers.
class V:
    def __init__(self, v):
        self.v = v

    def __repr__(self):
        return f'V({self.v})'

    def __eq__(self, o):
        print('eq', self, o)
        return self.v == o.v if isinstance(o, V) else NotImplemented

    def __lt__(self, o):
        print('lt', self, o)
        return self.v < o.v if isinstance(o, V) else NotImplemented

    def __le__(self, o):
        return NotImplemented

    def __ge__(self, o):
        return 'ge!'


a, b = V(1), V(2)
print(a == b, a != b, a < b, a > b, a >= b, a <= b)
print(a == 5, 5 == a, a != 5, 5 != a)
for f in (lambda: a < 5, lambda: 5 < a, lambda: a <= 5, lambda: a > 5):
    try:
        print(f())
    except TypeError as error:
        print(error)
print(sorted([V(3), V(1), V(2)]), max(V(1), V(5)), min([V(2), V(0)]))
print(V(1) in [V(0), V(1)], [V(1), V(2)].index(V(2)), [V(1)].count(V(1)), (V(1), 2) == (V(1), 2))
if a < b:
    print('less')
if not a == b:
    print('not equal')
x = V(9)
print(x in [x], [x] == [x])


class Plain:
    pass


p, q = Plain(), Plain()
print(p == p, p == q, p != q, p != p, p == 1, p is p)
try:
    p < q
except TypeError as error:
    print(error)


class Base:
    def __eq__(self, o):
        return 'Base.eq'

    def __lt__(self, o):
        return 'Base.lt'

    def __gt__(self, o):
        return 'Base.gt'


class Derived(Base):
    def __eq__(self, o):
        return 'Derived.eq'

    def __gt__(self, o):
        return 'Derived.gt'


print(Base() == Derived(), Derived() == Base(), Base() < Derived(), Derived() < Base(), Base() > Derived())
print(Base() != Derived(), Base().__ne__(1), Plain().__ne__(1), Plain().__eq__(1), Plain().__lt__(1))


class Ne:
    def __ne__(self, o):
        return 'ne'

    def __bool__(self):
        return False


print(Ne() != 1, Ne() == 1, 1 != Ne())


class Truthless:
    def __eq__(self, o):
        return []


print(Truthless() == 1, Truthless() in [1], Truthless() != 1)


class Raises:
    def __eq__(self, o):
        raise ValueError('no')
    __hash__ = object.__hash__


try:
    Raises() == 1
except ValueError as error:
    print('raised', error)
try:
    1 in [Raises()]
except ValueError as error:
    print('raised', error)
print(sorted([3, 1, 2], key=lambda n: V(-n)))


class Chained:
    def __init__(self, n):
        self.n = n

    def __lt__(self, o):
        print('cmp', self.n, o.n)
        return self.n < o.n


print(Chained(1) < Chained(2) < Chained(3), Chained(3) < Chained(2) < Chained(1))
