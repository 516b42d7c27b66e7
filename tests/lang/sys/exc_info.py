import sys

print(sys.exc_info(), sys.exception())
try:
    1 / 0
except ZeroDivisionError as e:
    kind, error, traceback = sys.exc_info()
    print(kind, error is e, sys.exception() is e)
    try:
        {}['k']
    except KeyError:
        print(sys.exc_info()[0])
    print(sys.exc_info()[1])
print(sys.exc_info())


def f():
    return sys.exc_info()[0]


try:
    raise ValueError
except ValueError:
    print(f())


def g():
    try:
        yield sys.exc_info()[0]
        raise KeyError
    except KeyError:
        yield sys.exc_info()[0]


i = g()
print(next(i), next(i), sys.exc_info()[0])
try:
    raise TypeError
finally:
    print(sys.exc_info()[0])
