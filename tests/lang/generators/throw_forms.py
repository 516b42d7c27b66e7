def g():
    while True:
        try:
            yield 'ready'
        except Exception as e:
            yield repr(e), repr(e.__context__)


def start():
    it = g()
    next(it)
    return it


print(start().throw(ValueError))
print(start().throw(ValueError('v')))
print(start().throw(ValueError, 'value'))
print(start().throw(ValueError, ('a', 'b')))
print(start().throw(ValueError, ValueError('instance')))
for args in ((5,), ('x',), (ValueError('v'), 'again'), (int,), ()):
    try:
        print(start().throw(*args))
    except TypeError as e:
        print(e)
try:
    start().throw(KeyboardInterrupt('k'))
except KeyboardInterrupt as e:
    print(repr(e))


def plain():
    yield 1
    yield 2


it = plain()
next(it)
try:
    it.throw(ValueError('through'))
except ValueError as e:
    print(e)
print(next(it, 'finished'))
it = plain()
try:
    it.throw(StopIteration('s'))
except RuntimeError as e:
    print(e, repr(e.__cause__))
except StopIteration as e:
    print('stop', e)
it = plain()
next(it)
try:
    it.throw(StopIteration('s'))
except RuntimeError as e:
    print(e, repr(e.__cause__))
