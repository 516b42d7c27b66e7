# pow() with a modulus calls the first operand's own __pow__; nobody else's.
class P:
    def __pow__(self, other, modulus=None):
        return 'P', other, modulus

    def __rpow__(self, other, modulus=None):
        return 'r', other, modulus


class Refuses:
    def __pow__(self, other, modulus=None):
        return NotImplemented


class Two:
    def __pow__(self, other):
        return 'two'


class I(int):
    def __pow__(self, other, modulus=None):
        return 'I', int.__pow__(self, other, modulus)


print(pow(P(), 2, 3), pow(P(), 2), P() ** 2, pow(P(), 2, None))
print(pow(I(5), 3, 7), pow(I(5), 3), pow(5, I(3), 7))
print((5).__pow__(3, 7), (5).__pow__(3, 'x'), (5).__pow__('x', 7), True.__pow__(3, 7), (5).__pow__(3, None))
for f in (lambda: pow(2, P(), 3), lambda: pow(2, 3, P()), lambda: pow(Refuses(), 2, 3), lambda: pow(Two(), 2, 3),
          lambda: pow(2.0, 3, 4), lambda: pow('a', 2, 3), lambda: (2.0).__pow__(3, 4), lambda: pow(2, 3, 0),
          lambda: (5).__pow__(3, 0)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
