from fractions import Fraction
import numbers

print(Fraction(), Fraction(3), Fraction(-0), Fraction(True), Fraction(10 ** 30))
print(Fraction(6, 8), Fraction(6, -8), Fraction(-6, -8), Fraction(0, -5), Fraction(2 ** 100, 2 ** 98))
print(repr(Fraction(6, 8)), repr(Fraction(7)), [Fraction(1, 3), Fraction(-2)])
print(Fraction(Fraction(1, 7), 5), Fraction(Fraction(1, 7), Fraction(2, 3)), Fraction(3, Fraction(3, 4)), Fraction(Fraction(5, 10)))
print(Fraction(0.5), Fraction(-2.25), Fraction(0.1), Fraction(1e300) == 10 ** 300, Fraction(5e-324).denominator == 2 ** 1074)
print(Fraction.from_float(0.75), Fraction.from_float(3), Fraction.from_decimal(7), Fraction.from_float(-0.0))
f = Fraction(22, -14)
print(f.numerator, f.denominator, f.as_integer_ratio(), f.real, f.imag, f.conjugate())
print(isinstance(f, numbers.Rational), isinstance(f, numbers.Real), isinstance(f, numbers.Integral))


class Half:
    numerator = 1
    denominator = 2


numbers.Rational.register(Half)
print(Fraction(Half()), Fraction(Half(), 3), Fraction(1, 2) == Half())


class Ratio(Fraction):
    def __repr__(self):
        return f'<{self}>'


r = Ratio(3, 6)
print(repr(r), type(r).__name__, repr(r + 1), repr(-r), repr(Ratio.from_float(1.5)), repr(Ratio('7/3')))
print(f'{Fraction(1, 3)}', f'{Fraction(1, 3)!r}', '%s' % Fraction(5, 1), f'{str(Fraction(1, 3)):>8}')
