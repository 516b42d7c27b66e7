# locals(), vars() and dir() without an argument: what there is where they are called.
def plain(a, b=2, *rest, key=4, **more):
    c = a + b
    before = dict(locals())
    if a > 100:
        never = 1
    del c
    return before, locals()


first, second = plain(1, 5, 6, z=7)
print(first)
print(sorted(second))


def outer(x):
    y = 2

    def inner(z):
        return x + y + z, sorted(locals().items())

    def unused():
        return locals()

    return inner(3), unused(), sorted(locals())


print(outer(1))


def no_effect():
    value = 1
    locals()['value'] = 2
    return value


print(no_effect())


def formatted(name, count):
    total = count * 2
    return '{name}: {count} {total}'.format(**locals()), '%(name)s %(total)d' % locals()


print(formatted('a', 3))


class Body:
    one = 1
    names = sorted(n for n in locals() if n[0] != '_')
    locals()['two'] = 2
    three = vars()['one'] + 2
    here = [n for n in dir() if n[0] != '_']


print(Body.names, Body.two, Body.three, Body.here)
print(locals() is globals(), vars() is globals(), 'plain' in dir())
locals()['made'] = 5
print(made)


def generator(n):
    for i in range(n):
        yield sorted(locals().items())


print(list(generator(2)))


def in_handler():
    try:
        1 / 0
    except ZeroDivisionError as error:
        text = sorted(locals())
    return text, sorted(locals()), dir(), sorted(vars())


print(in_handler())
print((lambda p, q=2: locals())(1))
