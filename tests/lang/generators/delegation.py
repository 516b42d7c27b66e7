# throw() and close() reach the iterator of a `yield from`.


def inner(name):
    try:
        while True:
            try:
                print(name, 'got', (yield name))
            except ValueError as e:
                print(name, 'caught', repr(e))
                yield 'answer'
    finally:
        print(name, 'ends')


def outer(name):
    try:
        yield from inner(name)
    finally:
        print('outer ends')


g = outer('a')
print(next(g), g.send(5), g.throw(ValueError('x')), next(g))
g.close()
print(list(g))

g = outer('b')
next(g)
try:
    g.throw(KeyError('through'))
except KeyError as e:
    print(repr(e))

# Dropping the generator closes an iterator that others hold, too.
shared = inner('c')


def over_shared():
    yield from shared


g = over_shared()
next(g)
del g
print(list(shared))


# The inner generator answers the exception by returning.
def returns():
    try:
        yield 1
    except ValueError:
        return 'result'


def user():
    print('value:', (yield from returns()))
    yield 'on'


g = user()
print(next(g), g.throw(ValueError))


# Closing: ignored, replaced, answered by a return.
def ignores():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print('no')
            return_now.append(1)
            if len(return_now) > 1:
                return


def replaces():
    try:
        yield 1
    except GeneratorExit:
        raise KeyError('instead')


def over(iterator):
    try:
        yield from iterator
    except BaseException as e:
        print('in over:', repr(e))
        raise


return_now = []
stubborn = ignores()
g = over(stubborn)
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)
stubborn.close()
g = over(replaces())
next(g)
try:
    g.close()
except KeyError as e:
    print(repr(e), repr(e.__context__))
g = over(returns())
next(g)
print(g.close())

# An iterator without throw() and close(): the exception is raised at the `yield from`.
g = over([1, 2, 3])
next(g)
try:
    g.throw(TypeError('list'))
except TypeError as e:
    print(e)
g = over([1, 2, 3])
next(g)
print(g.close())


# Deep, and entered again while it delegates.
def chain(n):
    if n:
        return (yield from chain(n - 1)) + 1
    try:
        yield 'leaf'
    except ValueError:
        return 0


g = chain(20)
print(next(g))
try:
    g.throw(ValueError)
except StopIteration as e:
    print(e.value)


def again():
    try:
        yield
    finally:
        try:
            whole.send(None)
        except ValueError as e:
            print(e)


def around():
    yield from again()


whole = around()
next(whole)
whole.close()
