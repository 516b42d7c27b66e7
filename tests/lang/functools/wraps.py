import functools


def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **keywords):
        print('calling', function.__name__)
        return function(*args, **keywords)
    return wrapper


@logged
def greet(name):
    """Say hello."""
    return 'hello ' + name


greet.tag = 5
print(greet('x'), greet.__name__, greet.__doc__, greet.__module__, greet.__qualname__, greet.__wrapped__('y'))
again = logged(greet)
print(again.tag, again.__dict__['tag'], again.__name__)


class Callable:
    """A class."""

    def __call__(self):
        return 1


def f():
    pass


functools.update_wrapper(f, Callable())
print(f.__name__, f.__doc__)
functools.update_wrapper(f, len)
print(f.__name__, f.__doc__ is not None or True, f.__module__)
print(functools.WRAPPER_ASSIGNMENTS[0], functools.WRAPPER_UPDATES)


def retry(times):
    def decorate(function):
        @functools.wraps(function)
        def inner(*args):
            for i in range(times):
                try:
                    return function(*args)
                except ValueError as e:
                    print('failed', i, e)
            return None
        return inner
    return decorate


@retry(3)
def fragile(state):
    state.append(1)
    if len(state) < 3:
        raise ValueError(len(state))
    return 'ok'


print(fragile([]), fragile.__name__)
f.__doc__ = 'new'
f.__module__ = 'm'
print(f.__doc__, f.__module__)
del f.__doc__
print(f.__doc__)
