from fractions import Fraction

for base in (Fraction(2, 3), Fraction(-2, 3), Fraction(5), Fraction(0), Fraction(-1)):
    for power in (0, 1, 2, 3, -1, -2, -3, Fraction(2), Fraction(-3, 1), True):
        try:
            print(repr(base ** power), end=' ')
        except ZeroDivisionError as e:
            print(f'[{e}]', end=' ')
    print()
print(Fraction(4, 9) ** 0.5, Fraction(4) ** Fraction(1, 2), Fraction(1, 4) ** -0.5, Fraction(2) ** 2.0)
print(2 ** Fraction(3), repr(2 ** Fraction(-3)), 4 ** Fraction(1, 2), 4 ** Fraction(-1, 2), repr((-2) ** Fraction(-3)))
print(2.0 ** Fraction(3), 2.0 ** Fraction(-1), 2.25 ** Fraction(1, 2), 0.5 ** Fraction(-2))
print(Fraction(3, 2) ** 50)
print(pow(Fraction(1, 2), 3), pow(2, Fraction(2)))
for bad in ('a', None):
    for order in (0, 1):
        try:
            print(Fraction(1, 2) ** bad if order else bad ** Fraction(1, 2))
        except TypeError as e:
            print(e)
