import sys
print(sys.exc_info())
try:
    1 / 0
except ZeroDivisionError as e:
    kind, value, tb = sys.exc_info()
    print(kind.__name__, value is e, tb is e.__traceback__)

    def inside():
        return sys.exc_info()[1]
    print(inside() is e)
    try:
        {}['k']
    except KeyError as k:
        print(sys.exc_info()[1] is k)
    print(sys.exc_info()[1] is e)
print(sys.exc_info())


def gen():
    try:
        raise KeyError('g')
    except KeyError:
        yield sys.exc_info()[0].__name__
        yield sys.exc_info()[0].__name__
    yield sys.exc_info()[0]


g = gen()
print(next(g), sys.exc_info()[0])
print(next(g), next(g))
try:
    try:
        raise ValueError('v')
    finally:
        print(sys.exc_info()[0].__name__)
except ValueError:
    pass
print(sys.exc_info()[0])
