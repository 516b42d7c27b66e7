# Arithmetic methods with reflected and in-place forms.
class N:
    def __init__(self, v):
        self.v = v

    def __repr__(self):
        return f'N({self.v!r})'

    def __add__(self, o):
        return N(('add', self.v, o))

    def __radd__(self, o):
        return N(('radd', self.v, o))

    def __iadd__(self, o):
        self.v = ('iadd', self.v, o)
        return self

    def __sub__(self, o):
        return NotImplemented

    def __mul__(self, o): return 'mul', o
    def __rmul__(self, o): return 'rmul', o
    def __truediv__(self, o): return 'truediv', o
    def __rtruediv__(self, o): return 'rtruediv', o
    def __floordiv__(self, o): return 'floordiv', o
    def __rfloordiv__(self, o): return 'rfloordiv', o
    def __mod__(self, o): return 'mod', o
    def __rmod__(self, o): return 'rmod', o
    def __divmod__(self, o): return 'divmod', o
    def __rdivmod__(self, o): return 'rdivmod', o
    def __pow__(self, o): return 'pow', o
    def __rpow__(self, o): return 'rpow', o
    def __lshift__(self, o): return 'lshift', o
    def __rlshift__(self, o): return 'rlshift', o
    def __rshift__(self, o): return 'rshift', o
    def __rrshift__(self, o): return 'rrshift', o
    def __and__(self, o): return 'and', o
    def __rand__(self, o): return 'rand', o
    def __or__(self, o): return 'or', o
    def __ror__(self, o): return 'ror', o
    def __xor__(self, o): return 'xor', o
    def __rxor__(self, o): return 'rxor', o
    def __matmul__(self, o): return 'matmul', o
    def __rmatmul__(self, o): return 'rmatmul', o
    def __neg__(self): return 'neg'
    def __pos__(self): return 'pos'
    def __invert__(self): return 'invert'
    def __abs__(self): return 'abs'
    def __int__(self): return 42
    def __float__(self): return 4.5
    def __index__(self): return 3
    def __round__(self, n=None): return 'round', n
    def __trunc__(self): return 'trunc'
    def __floor__(self): return 'floor'
    def __ceil__(self): return 'ceil'


n = N(1)
print(n + 1, 1 + n, n + 'x', 'x' + n, [1] + n, 1.5 + n)
print(n * 2, 2 * n, n / 2, 2 / n, n // 2, 2 // n, n % 2, 2 % n, divmod(n, 2), divmod(2, n))
print(n ** 2, 2 ** n, n << 2, 2 << n, n >> 2, 2 >> n, n & 2, 2 & n, n | 2, 2 | n, n ^ 2, 2 ^ n, n @ 2, 2 @ n)
print(-n, +n, ~n, abs(n), int(n), float(n), round(n), round(n, 2), [0, 1, 2, 3, 4][n], 'abcdef'[n:], hex(n), range(n))
import math
print(math.floor(n), math.ceil(n), math.trunc(n), math.sqrt(n) == 4.5 ** .5)
m = n
m += 5
print(m is n, m)
m *= 2
print(m)
for f in (lambda: n - 1, lambda: 1 - n, lambda: n.x):
    try:
        print(f())
    except (TypeError, AttributeError) as error:
        print(error)


class Plain:
    pass


p = Plain()
for f in (lambda: p + 1, lambda: 1 + p, lambda: -p, lambda: abs(p), lambda: p @ p, lambda: p ** 2, lambda: p << 1,
          lambda: divmod(p, 1), lambda: int(p), lambda: float(p), lambda: [1][p], lambda: round(p), lambda: ~p, lambda: 'a' * p):
    try:
        print(f())
    except TypeError as error:
        print(error)


def inplace():
    global p
    p += 1


try:
    inplace()
except TypeError as error:
    print(error)


class Base:
    def __add__(self, o): return 'Base.add'
    def __radd__(self, o): return 'Base.radd'


class Same(Base):
    pass


class Other(Base):
    def __radd__(self, o): return 'Other.radd'


print(Base() + Base(), Base() + Same(), Base() + Other(), Other() + Base(), 1 + Same())


class OnlyRadd:
    def __radd__(self, o): return 'only', o


print(Base() + OnlyRadd(), 5 + OnlyRadd(), sum([OnlyRadd()]))
try:
    OnlyRadd() + OnlyRadd()
except TypeError as error:
    print(error)


class Money:
    def __init__(self, cents): self.cents = cents
    def __add__(self, o): return Money(self.cents + (o.cents if isinstance(o, Money) else o))
    __radd__ = __add__
    def __eq__(self, o): return self.cents == o.cents
    def __mul__(self, k): return Money(self.cents * k)
    __rmul__ = __mul__
    def __imul__(self, k): return NotImplemented
    def __repr__(self): return f'${self.cents // 100}.{self.cents % 100:02}'


total = sum([Money(150), Money(275), Money(5)])
total *= 3
print(total, 2 * Money(5), Money(1) + 99)
x = [1, 2]
x += Money(5) if False else [3]
print(x)
print(n.__add__(1), N.__add__(n, 2), (5).__add__(n), (5).__radd__(2), 'a'.__mul__(2), [1].__add__([2]))
