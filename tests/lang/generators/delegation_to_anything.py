class Iterator:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        print('iter')
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration('iterator value')
        self.n -= 1
        return self.n


class Full(Iterator):
    def send(self, value):
        print('send', value)
        return next(self)

    def throw(self, kind, value=None, tb=None):
        print('throw', kind if isinstance(kind, type) else repr(kind))
        return 'thrown'

    def close(self):
        print('close')


def delegate(x):
    r = yield from x
    print('result', r)
    return r


print(list(delegate(Iterator(2))))
g = delegate(Full(5))
print(next(g), g.send('s'), g.throw(ValueError('v')), next(g))
g.close()
g = delegate(Iterator(5))
print(next(g))
try:
    g.send('x')
except AttributeError as e:
    print(e)
g = delegate(Iterator(5))
next(g)
try:
    g.throw(KeyError('k'))
except KeyError as e:
    print('KeyError', e)
g = delegate(Iterator(5))
next(g)
g.close()
for bad in (5, None, object):
    try:
        next(delegate(bad))
    except TypeError as e:
        print(e)
print(list(delegate({'a': 1, 'b': 2})), list(delegate(range(3))), list(delegate((x for x in 'xy'))))


class Sequence:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError
        return i * 10


print(list(delegate(Sequence())))


class BadClose(Iterator):
    def close(self):
        raise ValueError('bad close')


g = delegate(BadClose(2))
next(g)
try:
    g.close()
except ValueError as e:
    print(e)
