from contextlib import contextmanager


@contextmanager
def tag(name, *, close=True):
    """Prints a tag."""
    print(f'<{name}>')
    try:
        yield name.upper()
    finally:
        if close:
            print(f'</{name}>')


with tag('a') as t:
    print(t)
with tag('x'), tag('y', close=False) as y:
    print(y)
try:
    with tag('b'):
        raise ValueError('inside')
except ValueError as e:
    print('outside', e)
print(tag.__name__, tag.__doc__, type(tag('q')).__name__)


@tag('decorated')
def f(x):
    """Doc of f."""
    return x + 1


print(f(1), f(2), f.__name__, f.__doc__)


@contextmanager
def swallow(*kinds):
    try:
        yield
    except kinds as e:
        print('swallowed', repr(e))


with swallow(KeyError, ZeroDivisionError):
    1 / 0
with swallow(KeyError):
    {}['k']
try:
    with swallow(KeyError):
        raise TypeError('not that')
except TypeError as e:
    print(repr(e), e.__context__)
