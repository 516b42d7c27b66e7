from fractions import Fraction
import operator

values = [Fraction(1, 2), Fraction(-3, 4), Fraction(5), Fraction(7, 6), Fraction(-22, 7), 3, -2, 0.25, -1.5, True]
for op in (operator.add, operator.sub, operator.mul, operator.truediv, operator.floordiv, operator.mod, divmod):
    print(op.__name__)
    for a in values:
        print(' ', *[repr(op(a, b)) for b in values if isinstance(a, Fraction) or isinstance(b, Fraction)], sep='; ')
f = Fraction(1, 2)
f += Fraction(1, 3)
f *= 6
f -= 1
f /= 8
print(f, +f, -f, abs(-f), bool(f), bool(Fraction(0)))
print(sum([Fraction(1, n) for n in range(1, 30)]))
print(sum([Fraction(1, 2), 1, 0.5]))
product = Fraction(1)
for n in range(2, 40):
    product *= Fraction(n * n - 1, n * n)
print(product)
print(Fraction(2 ** 70, 3 ** 40) + Fraction(5 ** 30, 3 ** 39), Fraction(10 ** 20, 7) // Fraction(1, 10 ** 10))
print(max(Fraction(1, 3), Fraction(2, 5), 0.35), sorted([Fraction(1, 2), 0.25, 1, Fraction(1, 3)]))
