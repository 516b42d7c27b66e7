try:
    raise
except RuntimeError as e:
    print(e)


def bare():
    try:
        1 / 0
    except ZeroDivisionError:
        raise


def named():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise e


def helper():
    raise


def through():
    try:
        1 / 0
    except ZeroDivisionError:
        helper()


def nested():
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            {}['k']
        except KeyError:
            pass
        raise


def after():
    try:
        1 / 0
    except ZeroDivisionError as e:
        saved = e
    raise saved


def different():
    try:
        1 / 0
    except ZeroDivisionError as e:
        e.args = ('changed',)
        raise


for f in (bare, named, through, nested, after, different):
    try:
        f()
    except ZeroDivisionError as e:
        n = 0
        tb = e.__traceback__
        while tb:
            n += 1
            tb = tb.tb_next
        print(f.__name__, e, n, repr(e.__context__))
for bad in (1, 'text', None, int, object()):
    try:
        raise bad
    except TypeError as e:
        print(e)


class Odd(Exception):
    def __new__(cls):
        return 5


try:
    raise Odd
except TypeError as e:
    print(str(e).replace('__main__.', ''))
