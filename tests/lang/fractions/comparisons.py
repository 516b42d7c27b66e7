from fractions import Fraction
import math

inf, nan = math.inf, math.nan
values = [Fraction(1, 2), Fraction(-1, 2), Fraction(2), Fraction(1, 3), 0.5, 2, 1 / 3, 2.0, -1, inf, -inf, nan, 10 ** 400, True]
for a in values[:4]:
    for b in values:
        print(a, str(b)[:12], a == b, a != b, a < b, a <= b, a > b, a >= b, '|', b == a, b < a, b >= a)
for a in (Fraction(1, 2),):
    for b in ('1/2', None, [1], (1, 2)):
        print(a == b, a != b, b == a, end=' ')
        try:
            a < b
        except TypeError as e:
            print(e)
        try:
            b >= a
        except TypeError as e:
            print(e)
for f in (Fraction(1, 2), Fraction(-1, 2), Fraction(7), Fraction(-7), Fraction(0), Fraction(-1), Fraction(3, 2 ** 20), Fraction(1.1), Fraction(1, 3),
          Fraction(-5, 7), Fraction(10 ** 40, 9), Fraction(1, 2 ** 61 - 1), Fraction(-1, 2 ** 61 - 1), Fraction(2 ** 61 - 1, 3), Fraction(10 ** 40)):
    print(f, hash(f))
for x in (0.5, -0.25, 1.1, 1e20, 3.0, 2 ** 61 - 1, -1, 10 ** 50):
    assert hash(Fraction(x)) == hash(x) and Fraction(x) == x, x
d = {Fraction(1, 2): 'half', 2: 'two'}
print(d[0.5], d[Fraction(4, 2)], Fraction(2, 4) in d, len({Fraction(3), 3, 3.0, Fraction('3')}))
