def echo():
    received = []
    try:
        while True:
            try:
                x = yield len(received)
                received.append(x)
            except ValueError as e:
                received.append(str(e))
                yield 'handled'
    finally:
        print('closing', received)


g = echo()
print(next(g), g.send('a'), g.send('b'))
print(g.throw(ValueError('v')), next(g), g.send('c'))
print(g.close(), g.close())
for f in (lambda: next(g), lambda: g.send(1), lambda: g.throw(KeyError('after'))):
    try:
        f()
    except (StopIteration, KeyError) as e:
        print(repr(e))
g = echo()
try:
    g.send('too early')
except TypeError as e:
    print(e)
print(g.send(None))
g.close()
g = echo()
g.close()
print(list(g))
g = echo()
try:
    g.throw(KeyError('at start'))
except KeyError as e:
    print(e)
print(list(g))


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


g = stubborn()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)


def polite():
    try:
        yield 1
    except GeneratorExit:
        print('exit')
        return 'value'


g = polite()
next(g)
print(g.close())


def failing():
    try:
        yield 1
    finally:
        raise ValueError('in finally')


g = failing()
next(g)
try:
    g.close()
except ValueError as e:
    print(e, repr(e.__context__))
