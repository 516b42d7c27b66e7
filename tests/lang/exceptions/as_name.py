try:
    1 / 0
except ZeroDivisionError as e:
    print(e, type(e).__name__)
try:
    e
except NameError as err:
    print(err)
e = 'kept?'
try:
    pass
except ValueError as e:
    pass
print(e)
try:
    raise ValueError('x')
except ValueError as e:
    saved = e
try:
    e
except NameError as err:
    print('gone', saved, saved.args)
def f():
    try:
        raise KeyError('k')
    except KeyError as x:
        x = 'rebound'
        print(x)
    try:
        x
    except UnboundLocalError as err:
        print(err)
f()
def g():
    for i in range(2):
        try:
            raise ValueError(i)
        except ValueError as e:
            if i == 0:
                continue
            print('last', e)
    try:
        e
    except UnboundLocalError:
        print('cleared')
g()
def h():
    try:
        raise ValueError('captured')
    except ValueError as e:
        k = lambda: e
        print(k())
        m = e
    try:
        k()
    except NameError as err:
        print(type(err).__name__, err)
    return m
print(repr(h()))
try:
    try:
        raise ValueError('a')
    except ValueError as e:
        try:
            raise KeyError('b')
        except KeyError as e:
            print('inner', e)
        try:
            e
        except NameError:
            print('inner cleared it')
        e = 'set again'
except Exception:
    print('no')
try:
    raise ValueError('del inside')
except ValueError as e:
    del e
print('fine')
