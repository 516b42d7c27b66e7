"""Operators that are a class's plain functions: what they answer, how they fail, where they run."""


class V:
    def __init__(self, x):
        self.x = x

    def __add__(self, other):
        if isinstance(other, (V, int)):
            return V(self.x + (other.x if isinstance(other, V) else other))
        return NotImplemented

    def __sub__(self, other):
        return NotImplemented

    def __mul__(self, factor, scale=2):
        return V(self.x * factor * scale)

    def __floordiv__(self, other):
        yield self.x
        yield other

    def __mod__(self, other):
        return self.x / other

    def __and__(self, other):
        return self & other

    def __lshift__(self, other):
        local = [other] * 3
        del other
        return local

    def __repr__(self):
        return f"V({self.x})"


class Right(list):
    def __rsub__(self, other):
        return ("rsub", other)


def numbers(n):
    for i in range(n):
        yield V(i) + i + V(1)


OPERATIONS = {"+": lambda p, q: p + q, "-": lambda p, q: p - q, "* 2": lambda p, q: (p * 2).x, "q - p": lambda p, q: q - p}
a, b = V(3), V(4)
print(a + b, a + 7, a + b + 5, (a + 1) + (b + 2))
a += 10
print(a, a * 2, list(b // 9), b << 1)
print(list(numbers(4)), [v + 1 for v in [a, b]])
print(a - Right())
for right in (b, 1, "s", [1], (), 2.5, None):
    for operation in OPERATIONS:
        try:
            print(OPERATIONS[operation](a, right))
        except TypeError as error:
            print(operation, error)
try:
    a -= b
except TypeError as error:
    print(error)
try:
    print(b % 0)
except ZeroDivisionError as error:
    print(error)
try:
    a & b
except RecursionError as error:
    print("RecursionError")


class Gone:
    def __add__(self, other):
        return other

    def __del__(self):
        print("gone")


print(Gone() + 5)
x = Gone() + Gone()
x = x + 1
print(x, b % 0)
