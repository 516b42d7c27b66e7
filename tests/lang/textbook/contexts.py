class Transaction:
    depth = 0

    def __init__(self, store):
        self.store = store

    def __enter__(self):
        self.saved = dict(self.store)
        Transaction.depth += 1
        return self.store

    def __exit__(self, kind, value, tb):
        Transaction.depth -= 1
        if kind is not None:
            self.store.clear()
            self.store.update(self.saved)
        return kind is not None and issubclass(kind, ValueError)


store = {'a': 1}
with Transaction(store) as s:
    s['b'] = 2
print(store)
with Transaction(store) as s:
    s['c'] = 3
    raise ValueError('rolled back')
print(store)
try:
    with Transaction(store) as s:
        s['d'] = 4
        with Transaction(store) as inner:
            inner['e'] = 5
            raise KeyError('through both')
except KeyError as e:
    print(e, store, Transaction.depth)


class Stack:
    def __init__(self):
        self.callbacks = []

    def push(self, f, *args):
        self.callbacks.append((f, args))

    def __enter__(self):
        return self

    def __exit__(self, *details):
        while self.callbacks:
            f, args = self.callbacks.pop()
            f(*args)


with Stack() as stack:
    for i in range(3):
        stack.push(print, 'closing', i)
    print('body')


class Manager:
    """What contextlib.contextmanager does."""

    def __init__(self, generator):
        self.generator = generator

    def __enter__(self):
        return next(self.generator)

    def __exit__(self, kind, value, tb):
        if kind is None:
            try:
                next(self.generator)
            except StopIteration:
                return False
            raise RuntimeError('generator did not stop')
        try:
            self.generator.throw(kind, value, tb)
        except StopIteration as e:
            return e is not value
        except BaseException as e:
            if e is value:
                return False
            raise
        raise RuntimeError('generator did not stop after throw()')


def manager(f):
    return lambda *args: Manager(f(*args))


@manager
def tag(name, log):
    log.append(f'<{name}>')
    try:
        yield log
    except ArithmeticError as e:
        log.append(f'!{e}')
    finally:
        log.append(f'</{name}>')


log = []
with tag('p', log) as l:
    l.append('text')
    with tag('b', log):
        1 / 0
    with tag('i', log):
        pass
print(''.join(log))
try:
    with tag('q', log):
        raise KeyError('k')
except KeyError as e:
    print(repr(e), log[-1])
