import sys


def g():
    print(it.gi_running)
    try:
        next(it)
    except ValueError as e:
        print(e)
    try:
        it.send(1)
    except ValueError as e:
        print(e)
    try:
        it.close()
    except ValueError as e:
        print(e)
    yield 1


it = g()
print(it.gi_running, it.gi_yieldfrom, type(it).__name__, it.__name__, it.__qualname__)
next(it)
print(it.gi_running, iter(it) is it)
print(hasattr(it, '__len__'), hasattr(it, 'send'), hasattr(it, '__next__'))
it.__name__ = 'renamed'
print(it.__name__)
try:
    it.__name__ = 5
except TypeError as e:
    print(e)
try:
    it.attribute = 1
except AttributeError as e:
    print(e)


def outer():
    yield from inner_generator


def inner():
    yield 1


inner_generator = inner()
o = outer()
print(o.gi_yieldfrom)
next(o)
print(o.gi_yieldfrom is inner_generator)
list(o)
print(o.gi_yieldfrom)
print(bool(o), o == o, o != inner())
try:
    len(o)
except TypeError as e:
    print(e)
try:
    o[0]
except TypeError as e:
    print(e)
try:
    type(o)()
except TypeError as e:
    print(e)
print((x for x in []).__name__, (x for x in []).__qualname__)


class C:
    def method(self):
        yield 1

    lam = lambda self: (yield)


print(C().method().__qualname__, C().lam().__qualname__)
