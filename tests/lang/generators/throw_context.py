# What is thrown in gets its context where the generator stands.


def handling():
    try:
        1 // 0
    except ZeroDivisionError:
        try:
            yield 1
        except KeyError as e:
            print(repr(e), repr(e.__context__))
        try:
            raise
        except ZeroDivisionError as e:
            print('still', e)


def delegating():
    try:
        1 // 0
    except ZeroDivisionError:
        try:
            yield from handling()
            yield from iter([1])
        except TypeError as e:
            print(repr(e), repr(e.__context__))


g = handling()
next(g)
try:
    g.throw(KeyError('thrown'))
except StopIteration as e:
    print('stop', e.value)
g = delegating()
next(g)
print(g.throw(KeyError('inner')))
try:
    g.throw(TypeError('outer'))
except StopIteration as e:
    print('stop', e.value)
g = handling()
next(g)
try:
    raise IndexError('here')
except IndexError:
    try:
        g.throw(ValueError('out'))
    except ValueError as e:
        print(repr(e), repr(e.__context__))
