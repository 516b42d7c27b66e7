from itertools import tee


class Loop:
    def __iter__(self):
        return self

    def __next__(self):
        return next(later)


first, later = tee(Loop())
try:
    next(first)
except RuntimeError as e:
    print(e)


class Copied:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration
        return self.n

    def __copy__(self):
        print('copied at', self.n)
        return Copied(self.n)


a, b, c = tee(Copied(0), 3)
print(list(a), list(b), type(a).__name__)
a, b = tee(iter(range(1000)))
for _ in range(999):
    next(a)
print(next(a), sum(b))
