def g(name):
    try:
        yield 1
        yield 2
    finally:
        print('finally', name)


it = g('dropped')
next(it)
del it
it = g('replaced')
next(it)
it = None
it = g('never started')
del it


def f():
    it = g('local')
    next(it)
    print('leaving f')


f()
for x in g('broken out'):
    break
print('after break')
try:
    for x in g('raised out'):
        raise ValueError
except ValueError:
    print('caught')


def nested():
    with_generator = g('inner')
    yield from with_generator


n = nested()
next(n)
del n
first, *_ = g('unpacked')
print(first)
print(any(x == 1 for x in g('any')))
print(list(zip(g('zip'), [1])))
