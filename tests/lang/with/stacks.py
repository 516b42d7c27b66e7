# Several managers, exceptions in enter and exit, return and loops inside, nesting.
class Manager:
    def __init__(self, name, swallow=False, fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        print('enter', self.name)
        if self.fail == 'enter':
            raise OSError(self.name)
        return self.name

    def __exit__(self, kind, error, trace):
        print('exit', self.name, kind and kind.__name__, error, trace is not None)
        if self.fail == 'exit':
            raise KeyError(self.name)
        return self.swallow


with Manager('a') as a, Manager('b') as b:
    print(a, b)
with (Manager('p') as p, Manager('q')):
    print(p)
with Manager('s', swallow=True):
    raise ValueError('gone')
try:
    with Manager('x'), Manager('y', fail='enter'):
        print('never')
except OSError as e:
    print('caught', e)
try:
    with Manager('m'), Manager('n', fail='exit'):
        raise ValueError('first')
except KeyError as e:
    print('caught', e, repr(e.__context__))


def early():
    for i in range(3):
        with Manager(i):
            if i == 0:
                continue
            if i == 1:
                return 'returned'


print(early())


def gen():
    with Manager('gen'):
        yield 1
        yield 2


g = gen()
print(next(g))
g.close()
for f in (lambda: exec_with(3), lambda: exec_with(type('E', (), {'__enter__': lambda s: s})())):
    def exec_with(m):
        with m:
            pass
    try:
        f()
    except TypeError as e:
        print(e)
with Manager('t') as (c1, *rest):
    print(c1, rest)
