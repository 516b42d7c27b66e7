# with: entering, leaving, exceptions, suppression, leaving early.
log = []


class M:
    def __init__(self, name, suppress=False, fail=None):
        self.name, self.suppress, self.fail = name, suppress, fail

    def __enter__(self):
        log.append('enter ' + self.name)
        if self.fail == 'enter':
            raise ValueError('enter ' + self.name)
        return self.name.upper()

    def __exit__(self, kind, value, traceback):
        log.append(('exit', self.name, kind and kind.__name__, str(value) if value else value))
        if self.fail == 'exit':
            raise KeyError('exit ' + self.name)
        return self.suppress


def show():
    print(log)
    log.clear()


with M('a') as x:
    log.append(x)
show()
with M('a'):
    pass
show()
with M('a') as x, M('b') as y:
    log.append(x + y)
show()
with (M('a') as x, M('b') as y,):
    log.append(x + y)
show()
with (M('c')):
    pass
show()
with M('t') as (p, q) if False else M('two') as (p, *q):
    log.append((p, q))
show()
with M('s', True) as x:
    log.append('before')
    raise RuntimeError('gone')
print('after')
show()
try:
    with M('p'):
        raise RuntimeError('passes')
except RuntimeError as error:
    print(error, error.__context__)
show()
try:
    with M('outer'), M('inner', fail='enter'):
        log.append('never')
except ValueError as error:
    print(error)
show()
try:
    with M('outer'), M('inner', fail='exit'):
        log.append('body')
except KeyError as error:
    print(error)
show()
try:
    with M('outer'), M('inner', fail='exit'):
        raise RuntimeError('body')
except KeyError as error:
    print(error, repr(error.__context__))
show()
with M('outer', True), M('inner'):
    1 / 0
show()


def returns(n):
    with M('r'):
        if n == 0:
            return 'returned'
        with M('r2') as v:
            if n == 1:
                return v
            for i in range(5):
                with M('loop'):
                    if i == 0:
                        continue
                    if i == 1:
                        break
            try:
                with M('t', True):
                    return n / 0
            finally:
                log.append('finally')
    return 'end'


for n in range(3):
    print(returns(n))
    show()


def generator():
    with M('g'):
        yield 1
        yield 2


print(list(generator()))
show()
g = generator()
next(g)
g.close()
show()
g = generator()
next(g)
try:
    g.throw(LookupError('thrown'))
except LookupError as error:
    print(error)
show()


class NoExit:
    def __enter__(self):
        pass


class Plain:
    pass


for thing in Plain(), NoExit(), 5:
    try:
        with thing:
            pass
    except TypeError as error:
        print(error)
thing = Plain()
thing.__enter__ = thing.__exit__ = lambda *a: None
try:
    with thing:
        pass
except TypeError as error:
    print(error)


class Attr:
    pass


a = Attr()
items = [0]
with M('x') as a.attr, M('y') as items[0]:
    print(a.attr, items)
show()
try:
    with M('z') as undefined.attr:
        pass
except NameError as error:
    print(error)
show()


def nested_handlers():
    try:
        with M('n'):
            try:
                raise ValueError('one')
            except ValueError:
                with M('m', True):
                    raise TypeError('two')
                raise
    except ValueError as error:
        return repr(error)


print(nested_handlers())
show()


class Truthy:
    def __bool__(self):
        raise OverflowError('truth')


class BadTruth(M):
    def __exit__(self, *args):
        return Truthy()


try:
    with BadTruth('b'):
        raise ValueError('v')
except OverflowError as error:
    print(error, repr(error.__context__))
with BadTruth('b'):
    pass


class Static:
    @staticmethod
    def __enter__():
        return 'static'

    @classmethod
    def __exit__(cls, *args):
        print(cls.__name__, args)


with Static() as s:
    print(s)
while True:
    with M('w'):
        break
show()
for i in range(3):
    with M(str(i)):
        if i == 1:
            continue
        log.append(i)
show()


def deep(n):
    with M(str(n)):
        if n:
            return deep(n - 1)
        raise IndexError('bottom')


try:
    deep(3)
except IndexError as error:
    print(error)
show()
