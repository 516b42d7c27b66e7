# The forms of throw(), and where a return value shows.


def simple():
    yield 1
    yield 2


def attempt(*arguments, start=True):
    g = simple()
    if start:
        next(g)
    try:
        g.throw(*arguments)
    except BaseException as e:
        print(type(e).__name__, e.args, e)
    print(list(g))


attempt(ValueError)
attempt(ValueError, 'text')
attempt(ValueError, None)
attempt(ValueError, (1, 2.5, 'three'))
attempt(ValueError, ValueError('made'))
attempt(LookupError, KeyError('sub'))
attempt(KeyError, LookupError('super'))
attempt(ValueError('instance'))
attempt(ValueError, 5, None)
attempt(ValueError('instance'), 5)
attempt(ValueError, 5, 6)
attempt(5)
attempt(int)
attempt()
attempt(ValueError, 'new', start=False)


def result(value):
    yield 'item'
    return value


for value in (None, 0, (1, 2), 2**70, StopIteration(3)):
    g = result(value)
    print(next(g))
    try:
        next(g)
    except StopIteration as e:
        print(repr(e.value), e.args)
    print(next(g, 'default'))
    g = result(value)
    print(list(g), next(g, 'default'))
    g = result(value)
    next(g)
    print(next(g, 'default'))
