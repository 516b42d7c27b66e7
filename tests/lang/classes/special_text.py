# __repr__, __str__, __format__, __bool__, __len__, __hash__, and their errors.
class R:
    def __repr__(self):
        return 'R!'


class S(R):
    def __str__(self):
        return 'S!'


class F(S):
    def __format__(self, spec):
        return 'F:' + spec


for obj in R(), S(), F():
    print(repr(obj), str(obj), f'{obj}', f'{obj!r}', '%s %r' % (obj, obj), [obj], {1: obj}, (obj,))
print(f'{F():>10}', format(F(), 'abc'), format(F()), '{:x}|{}'.format(F(), S()))
for text in ('{:5}',):
    try:
        print(text.format(R()))
    except TypeError as error:
        print(error)


class Bad:
    def __repr__(self):
        return 5

    def __str__(self):
        return None

    def __format__(self, spec):
        return 7

    def __bool__(self):
        return 1

    def __len__(self):
        return -1

    def __hash__(self):
        return 'x'

    def __index__(self):
        return 1.5


b = Bad()
for f in repr, str, format, bool, len, hash, hex, lambda b: [1, 2][b], lambda b: '%s' % b, ascii:
    try:
        print(f(b))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Length:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class Both(Length):
    def __bool__(self):
        return True


print(bool(Length(0)), bool(Length(3)), bool(Both(0)), len(Both(4)), not Length(0))
print([1 if Length(i) else 0 for i in range(3)], Length(0) or 'empty', Length(1) and 'full')
for n in 2.5, 'x', 10 ** 30, True:
    try:
        print(len(Length(n)))
    except (TypeError, OverflowError) as error:
        print(type(error).__name__, error)


class Hashed:
    def __init__(self, h):
        self.h = h

    def __hash__(self):
        return self.h

    def __eq__(self, other):
        return self.h == other.h


print(hash(Hashed(5)), hash(Hashed(-1)), hash(Hashed(2 ** 61)), hash(Hashed(2 ** 100)) == hash(2 ** 100), hash(Hashed(True)))
d = {Hashed(1): 'one', Hashed(2): 'two'}
print(d[Hashed(1)], Hashed(2) in d, Hashed(3) in d, len({Hashed(1), Hashed(1), Hashed(2)}))


class Unhashable:
    __hash__ = None


class NoHash:
    def __eq__(self, other):
        return True


class HashAgain(NoHash):
    __hash__ = object.__hash__


for c in Unhashable, NoHash, HashAgain:
    try:
        print(c.__name__, type(hash(c())).__name__)
    except TypeError as error:
        print(error)
try:
    {NoHash(): 1}
except TypeError as error:
    print(error)
try:
    {NoHash()}
except TypeError as error:
    print(error)
print(R.__hash__ is object.__hash__, NoHash.__hash__)


class Sub(Exception):
    pass


print(repr(Sub('a', 1)), str(Sub('a')), [Sub()], f'{Sub("x")}')
print(object.__repr__(R())[:18], object.__str__(R()), R.__str__(S()), S.__repr__ is R.__repr__)
R.__repr__ = lambda self: 'patched'
print(R(), S().__repr__(), [F()])
del R.__repr__
print(repr(R())[:12])
