def f(n):
    for i in range(n):
        yield i
    return f'{n} done'


def outer():
    a = yield from f(2)
    print('got', a)
    b = yield from f(0)
    print('got', b)
    return a, b


g = outer()
while True:
    try:
        print(next(g))
    except StopIteration as e:
        print(e.value, e.args)
        break


def returns_none():
    yield
    return


def returns_tuple():
    return (1, 2)
    yield


def returns_exception():
    return StopIteration('inner')
    yield


for h in (returns_none, returns_tuple, returns_exception):
    g = h()
    try:
        while True:
            print('item', next(g))
    except StopIteration as e:
        print(repr(e), repr(e.value))


def chain():
    x = yield from returns_tuple()
    yield x
    y = yield from returns_exception()
    yield repr(y)
    z = yield from []
    yield z
    w = yield from 'ab'
    yield w


print(list(chain()))
print(list(f(3)), [*f(2)], dict(zip(f(2), 'ab')))
