from contextlib import ExitStack, closing, contextmanager, suppress

log = []


@contextmanager
def step(name, fail=None):
    log.append('+' + name)
    try:
        yield name
        if fail:
            raise fail
    except LookupError as e:
        log.append('!' + name)
        raise RuntimeError(name) from e
    finally:
        log.append('-' + name)


try:
    with step('a') as a, step('b', KeyError('k')) as b, step('c'):
        log.append(a + b)
except RuntimeError as e:
    print(e, repr(e.__cause__))
print(log)
log.clear()
with ExitStack() as stack:
    names = [stack.enter_context(step(n)) for n in 'xyz']
    stack.callback(log.append, 'callback')
print(names, log)


class Transaction:
    def __init__(self):
        self.state, self.data = 'open', {}

    def close(self):
        self.state = 'closed'

    @contextmanager
    def savepoint(self):
        saved = dict(self.data)
        try:
            yield self.data
        except ValueError:
            self.data = saved


with closing(Transaction()) as t:
    with t.savepoint() as d:
        d['kept'] = 1
    with t.savepoint() as d:
        d['lost'] = 2
        raise ValueError
    with suppress(ZeroDivisionError), t.savepoint() as d:
        d['also kept'] = 3
        1 / 0
print(t.data, t.state)


def generator():
    with step('in generator'):
        yield 1
        yield 2


log.clear()
g = generator()
print(next(g))
g.close()
print(log)
