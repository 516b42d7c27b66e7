def show(e):
    print(repr(e), repr(e.__cause__), repr(e.__context__), e.__suppress_context__)


try:
    try:
        1 / 0
    except ZeroDivisionError as first:
        raise ValueError('second') from first
except ValueError as e:
    show(e)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError('second') from None
except ValueError as e:
    show(e)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError('second')
except ValueError as e:
    show(e)
try:
    raise KeyError('k') from ValueError
except KeyError as e:
    show(e)
for bad in ('text', 5, int):
    try:
        raise KeyError('k') from bad
    except TypeError as e:
        show(e)
e = ValueError('manual')
e.__cause__ = KeyError('c')
show(e)
e.__context__ = TypeError('t')
e.__suppress_context__ = False
show(e)
e.__cause__ = None
show(e)
for name in ('__cause__', '__context__'):
    for v in ('x', 1):
        try:
            setattr(e, name, v)
        except TypeError as t:
            print(t)
    try:
        delattr(e, name)
    except TypeError as t:
        print(t)
e.__context__ = None
show(e)
try:
    try:
        raise e
    finally:
        raise KeyError('in finally')
except KeyError as k:
    show(k)


def loop():
    a = ValueError('a')
    try:
        raise a
    except ValueError:
        try:
            raise KeyError('b')
        except KeyError:
            raise a


try:
    loop()
except ValueError as e:
    show(e)
    show(e.__context__)
