# __getitem__, __setitem__, __delitem__, __contains__, __iter__, __next__, __len__, __reversed__, __missing__.
class Box:
    def __init__(self):
        self.log = []

    def __getitem__(self, key):
        self.log.append(('get', key))
        return key

    def __setitem__(self, key, item):
        self.log.append(('set', key, item))

    def __delitem__(self, key):
        self.log.append(('del', key))

    def __contains__(self, item):
        self.log.append(('in', item))
        return item == 3


b = Box()
b[1] = 2
b['a'] += 'b'
del b[5]
print(b[0], b[1:2], b[1, 2], b[...], b[-1:], 3 in b, 4 in b, 4 not in b)
print(b.log)
if 3 in b and not 5 in b:
    print('contained')


class Count:
    def __init__(self, n):
        self.n = n
        self.i = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.i == self.n:
            raise StopIteration
        self.i += 1
        return self.i


print(list(Count(3)), sum(Count(4)), [x for x in Count(2)], 2 in Count(3), 9 in Count(3), max(Count(5)))
a, *rest = Count(4)
print(a, rest, dict(zip('ab', Count(2))), tuple(enumerate(Count(2))), next(Count(1)), next(Count(0), 'none'))
for x in Count(3):
    if x == 2:
        break
else:
    print('no')
print(x, [*Count(2), *Count(1)], {*Count(2)}, print(*Count(3)), sorted(Count(3), reverse=True))
try:
    a, b2 = Count(3)
except ValueError as error:
    print(error)
it = Count(1)
print(next(it))
try:
    next(it)
except StopIteration as stop:
    print('stopped', stop.value)


class Old:
    def __getitem__(self, i):
        if i >= 4:
            raise IndexError(i)
        return i * 10


print(list(Old()), 20 in Old(), 25 in Old(), [x for x in Old()], iter(Old()).__class__.__name__, max(Old()))


class Gen:
    def __iter__(self):
        yield 'a'
        yield from 'bc'

    def __reversed__(self):
        return iter('cba')

    def __len__(self):
        return 3


print(list(Gen()), list(reversed(Gen())), ''.join(Gen()), len(Gen()), 'b' in Gen())


class Seq:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        return i + 100


print(list(reversed(Seq())))


class NotIter:
    __iter__ = None

    def __getitem__(self, i):
        return i


class BadIter:
    def __iter__(self):
        return 5


class NoContains:
    __contains__ = None

    def __iter__(self):
        return iter([1])


class Plain:
    pass


def try_all(*functions):
    for f in functions:
        try:
            print(f())
        except (TypeError, KeyError, AttributeError) as error:
            print(type(error).__name__, error)


p = Plain()


def store():
    p[0] = 1


def delete():
    del p[0]


def delete_seq():
    s = Seq()
    del s[0]


def store_seq():
    s = Seq()
    s[0] = 1


try_all(lambda: iter(NotIter()), lambda: iter(BadIter()), lambda: 1 in NoContains(), lambda: list(p), lambda: p[0], store, delete,
        lambda: 1 in p, lambda: len(p), lambda: next(p), lambda: reversed(p), delete_seq, store_seq, lambda: [*p],
        lambda: (lambda *a: a)(*p), lambda: (lambda **k: k)(**p))


class Raising:
    def __iter__(self):
        return self

    def __next__(self):
        raise KeyError('inside')


try_all(lambda: list(Raising()), lambda: [x for x in Raising()], lambda: sum(Raising()))


class Hint:
    def __init__(self):
        self.i = 3

    def __iter__(self):
        return self

    def __length_hint__(self):
        return 10

    def __next__(self):
        if not self.i:
            raise StopIteration
        self.i -= 1
        return self.i


print(list(Hint()))


class Matrix:
    def __init__(self, rows):
        self.rows = rows

    def __getitem__(self, index):
        if isinstance(index, tuple):
            r, c = index
            return self.rows[r][c]
        return self.rows[index]

    def __setitem__(self, index, v):
        r, c = index
        self.rows[r][c] = v

    def __iter__(self):
        for row in self.rows:
            yield from row


m = Matrix([[1, 2], [3, 4]])
m[0, 1] *= 10
print(m[0, 1], m[1], list(m), m[1, 0])
