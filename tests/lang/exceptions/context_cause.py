def show(e, depth=0):
    print('  ' * depth + type(e).__name__, e, 'cause' if e.__cause__ else '-', 'context' if e.__context__ else '-', e.__suppress_context__)
    if e.__cause__:
        show(e.__cause__, depth + 1)
    elif e.__context__:
        show(e.__context__, depth + 1)
def attempt(f):
    try:
        f()
    except Exception as e:
        show(e)
def c1(): raise ValueError('alone')
def c2():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError('during')
def c3():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError('from') from e
def c4():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError('from None') from None
def c5(): raise ValueError('new') from KeyError('made up')
def c6(): raise ValueError('class') from KeyError
def c7():
    try:
        raise KeyError('one')
    finally:
        raise ValueError('two')
def c8():
    try:
        try:
            raise KeyError('1')
        except KeyError:
            raise IndexError('2')
    except IndexError:
        raise ValueError('3')
def c9():
    try:
        raise KeyError('a')
    except KeyError as e:
        raise e
def c10():
    try:
        raise KeyError('a')
    except KeyError:
        try:
            raise ValueError('b')
        except ValueError:
            pass
        raise TypeError('c')
def c11():
    e = ValueError('reused')
    try:
        raise e
    except ValueError:
        raise e
def c12():
    try:
        [][0]
    except IndexError:
        {}['k']
def helper(): raise TypeError('in helper')
def c13():
    try:
        raise KeyError('outer')
    except KeyError:
        helper()
def c14():
    try:
        try:
            raise KeyError('x')
        except KeyError as e:
            saved = e
        raise ValueError('after')
    except ValueError as e:
        raise TypeError('t') from saved
for f in (c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14):
    print(f.__name__)
    attempt(f)
