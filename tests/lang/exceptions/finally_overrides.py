def a():
    try:
        return 'try'
    finally:
        return 'finally'


def b():
    for i in range(3):
        try:
            return i
        finally:
            if i < 2:
                continue
    return 'end'


def c():
    while True:
        try:
            1 / 0
        finally:
            break
    return 'swallowed'


def d():
    try:
        raise ValueError('lost')
    finally:
        return 'won'


def e():
    x = 1
    try:
        return x
    finally:
        x = 2


def f():
    try:
        try:
            raise ValueError('one')
        finally:
            raise KeyError('two')
    except KeyError as k:
        return repr(k.__context__)


def g():
    result = []
    for i in range(4):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            result.append(i)
        except ValueError:
            pass
        else:
            result.append('else')
        finally:
            result.append('finally')
    return result


def h():
    try:
        try:
            return 'inner'
        finally:
            print('inner finally')
    finally:
        print('outer finally')


for function in (a, b, c, d, e, f, g, h):
    print(function())
