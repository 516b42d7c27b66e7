import sys


def guarded():
    while True:
        try:
            x = yield
            print('got', 10 // x)
        except ZeroDivisionError as e:
            print('inside', e, sys.exc_info()[0].__name__)
        except TypeError:
            print('type')
        else:
            print('fine')
        finally:
            print('finally')


g = guarded()
next(g)
for v in (5, 0, 'x', 2):
    g.send(v)
g.close()


def in_handler():
    try:
        1 / 0
    except ZeroDivisionError:
        yield 'handling'
        try:
            raise
        except ZeroDivisionError as e:
            yield str(e)


try:
    raise KeyError('outer')
except KeyError:
    g = in_handler()
    print(next(g), sys.exc_info()[0].__name__)
print(next(g), sys.exc_info()[0])


def context():
    try:
        yield
    finally:
        try:
            raise ValueError('second')
        except ValueError as e:
            print(repr(e.__context__))


g = context()
next(g)
try:
    g.throw(KeyError('thrown'))
except KeyError as e:
    print('out', e)


def with_inside():
    class C:
        def __enter__(self):
            return self

        def __exit__(self, kind, *rest):
            print('exit', kind and kind.__name__)
            return kind is ValueError
    with C():
        yield 1
    yield 2
    with C():
        yield 3


g = with_inside()
print(next(g), g.throw(ValueError), next(g))
try:
    g.throw(KeyError)
except KeyError:
    print('KeyError out')
g = with_inside()
next(g)
g.close()
