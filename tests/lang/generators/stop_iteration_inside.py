def a():
    yield 1
    raise StopIteration('leak')


def b():
    yield next(iter([]))


def c():
    try:
        yield next(iter([]))
    except StopIteration:
        yield 'handled'


def d():
    yield from (next(iter([])) for _ in range(1))


class It:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration


def e():
    for x in It():
        yield x
    yield 'after loop'


for f in (a, b, c, d, e):
    try:
        print(f.__name__, list(f()))
    except RuntimeError as error:
        print(error, repr(error.__cause__), error.__cause__ is error.__context__, error.__suppress_context__)


def take(it, n):
    for _ in range(n):
        try:
            yield next(it)
        except StopIteration:
            return


print(list(take(iter('abc'), 5)))
print(list(map(lambda x: x, take(iter('ab'), 1))))


def stops():
    raise StopIteration


try:
    print([stops() for _ in range(2)])
except StopIteration as e:
    print('list', repr(e))
try:
    print(list(stops() for _ in range(2)))
except RuntimeError as e:
    print(e)
print(list(map(lambda x: stops() if x else x, [0, 1, 2])))
