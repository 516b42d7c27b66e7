class M:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        print('enter', self.name)
        if self.fail == 'enter':
            raise RuntimeError('enter ' + self.name)
        return self.name

    def __exit__(self, kind, value, tb):
        print('exit', self.name, kind and kind.__name__, value, tb is not None)
        if self.fail == 'exit':
            raise RuntimeError('exit ' + self.name)
        return self.swallow


def attempt(f):
    try:
        print('result', f())
    except Exception as e:
        print('raised', repr(e), repr(e.__context__))


def a():
    with M('a') as x, M('b') as y:
        return x + y


def b():
    with M('a', swallow=True):
        with M('b'):
            raise ValueError('v')
    return 'swallowed'


def c():
    with M('a', fail='exit'):
        raise ValueError('v')


def d():
    with M('a'), M('b', fail='enter'):
        pass


def e():
    for i in range(3):
        with M(i):
            if i == 0:
                continue
            if i == 1:
                break
    return i


def f():
    with (M('a') as x, M('b', swallow=1) as y):
        raise KeyError(x + y)
    return 'after'


def g():
    with M('a', fail='exit'):
        return 'lost'


class NoExit:
    def __enter__(self):
        return 1


class NoEnter:
    def __exit__(self, *a):
        pass


def h():
    with NoExit():
        pass


def i():
    with NoEnter():
        pass


def j():
    with M('a') as (p, q):
        pass


def k():
    try:
        with M('a'):
            raise ValueError(1)
    except ValueError:
        with M('b', swallow=True):
            raise
    return 'done'


for function in (a, b, c, d, e, f, g, h, i, j, k):
    print(function.__name__)
    attempt(function)
