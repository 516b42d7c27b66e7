# A generator of many variables keeps them between items, with temporaries below the yield.
def many(n):
    a, b, c, d, e, f, g, h = range(8)
    total = 0
    for i in range(n):
        a, b, c, d, e, f, g, h = b, c, d, e, f, g, h, a + i
        got = [total, (yield a + b), i]
        total += a
        if got[1] is not None:
            total = got[1]
    return a, b, c, d, e, f, g, h, total


g = many(4)
print(next(g), next(g), g.send(100), next(g))
try:
    next(g)
except StopIteration as stop:
    print(stop.value)
try:
    next(g)
except StopIteration as stop:
    print(stop.value)


def outer(n):
    x = [0] * 3
    result = yield from many(n)
    x[0] = result
    yield x


print(list(outer(3)))
print(sum(x * y for x in range(4) for y in range(x)), max((i % 7 for i in range(20)), default=None))


def itself():
    try:
        next(me)
    except ValueError as e:
        yield str(e)
    yield 2


me = itself()
print(list(me))


def handled():
    try:
        raise KeyError("k")
    except KeyError:
        yield 1
        try:
            raise
        except KeyError as e:
            yield repr(e)
    yield 3


try:
    raise IndexError("outside")
except IndexError:
    for item in handled():
        print(item)
    try:
        raise
    except IndexError as e:
        print(repr(e))
