from fractions import Fraction
import copy
import math

for f in (Fraction(7, 2), Fraction(-7, 2), Fraction(5, 2), Fraction(1, 3), Fraction(-1, 3), Fraction(2, 3), Fraction(-2, 3), Fraction(4), Fraction(0)):
    print(f, math.floor(f), math.ceil(f), math.trunc(f), round(f), int(f), float(f), repr(round(f, 1)), repr(round(f, 0)))
f = Fraction(1234567, 1000)
print(*[repr(round(f, n)) for n in (-4, -3, -2, -1, 0, 1, 2, 3, 4)])
print(repr(round(Fraction(1, 8), 2)), repr(round(Fraction(3, 8), 2)), repr(round(Fraction(15), -1)), repr(round(Fraction(25), -1)))
print(float(Fraction(1, 3)), float(Fraction(10 ** 400, 10 ** 399)), math.sqrt(Fraction(9, 4)), math.isclose(Fraction(1, 3), 1 / 3))
pi = Fraction(math.pi)
print(pi, *[pi.limit_denominator(n) for n in (1, 5, 7, 10, 100, 113, 1000, 10 ** 5, 10 ** 9)], pi.limit_denominator())
print(Fraction(1, 2).limit_denominator(1), Fraction(3, 2).limit_denominator(1), Fraction(-5, 3).limit_denominator(2), Fraction(1.1).limit_denominator(),
      Fraction('3.141592653589793').limit_denominator(10), Fraction(4321, 8765).limit_denominator(10000))
for n in range(1, 30):
    print(Fraction(math.e).limit_denominator(n), end=' ')
print()
print(copy.copy(f) is f, copy.deepcopy(f) is f, copy.deepcopy([f, {f: f}]))


class Sub(Fraction):
    pass


s = Sub(1, 2)
print(copy.copy(s) is s, copy.copy(s), type(copy.deepcopy(s)).__name__, s.__reduce__()[1])
