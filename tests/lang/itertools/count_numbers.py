from itertools import count


class Step:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n

    def __radd__(self, other):
        return other + self.n


c = count(1, Step(4))
print(next(c), next(c), next(c))


class Money(int):
    def __repr__(self):
        return f'Money({int(self)})'


c = count(Money(5))
print(c, next(c), next(c), type(next(c)))
c = count(Money(5), 3)
print(c, next(c), next(c))


class Odd(count):
    pass


o = Odd(1, 2)
print([next(o) for _ in range(4)], isinstance(o, count), type(o).__name__)
o.label = 'odd'
print(o.label)
