from itertools import chain


def failing():
    yield 1
    raise RuntimeError('inside')


c = chain([0], failing(), [9])
print(next(c), next(c))
try:
    next(c)
except RuntimeError as e:
    print(e)
print(list(c))

nested = []
for i in range(200):
    nested = chain(nested, [i])
print(sum(nested))


class Flat(chain):
    def total(self):
        return sum(self)


print(Flat([1, 2], [3]).total(), type(Flat.from_iterable([[1]])).__name__)


class Reader:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return (self.n * i for i in range(3))


print(list(chain(Reader(1), Reader(10))))
