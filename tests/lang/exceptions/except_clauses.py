def f(exc, catch):
    try:
        raise exc
    except catch as e:
        return 'caught', e
    except Exception as e:
        return 'other', type(e).__name__, str(e)


print(f(ValueError(1), ValueError), f(ValueError(2), (KeyError, (TypeError, ValueError))), f(ValueError(3), ()))
print(f(KeyError(4), LookupError), f(OSError(5), EnvironmentError), f(OSError(6), IOError))
for bad in (5, 'x', None, (ValueError, 5), int, [ValueError]):
    try:
        f(KeyError('k'), bad)
    except TypeError as e:
        print(e)
    else:
        print('no error')
calls = []


def kind(name, k):
    calls.append(name)
    return k


try:
    raise KeyError
except kind('a', ValueError):
    pass
except kind('b', KeyError):
    print('b')
except kind('c', Exception):
    pass
print(calls)
try:
    pass
except kind('never', 5):
    pass
print(calls)


class Meta(type):
    def __subclasscheck__(cls, other):
        return True

    def __instancecheck__(cls, other):
        return True


class Greedy(Exception, metaclass=Meta):
    pass


try:
    try:
        raise ValueError('v')
    except Greedy:
        print('no: the metaclass is not asked')
except ValueError:
    print('passed')
try:
    e = 'outer'
    raise ValueError
except ValueError as e:
    pass
try:
    e
except NameError as error:
    print(error)
