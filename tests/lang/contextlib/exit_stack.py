from contextlib import ExitStack, contextmanager


class Resource:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print('open', self.name)
        return self.name

    def __exit__(self, kind, error, traceback):
        print('close', self.name, kind and kind.__name__)
        return self.swallow


with ExitStack() as stack:
    print([stack.enter_context(Resource(n)) for n in 'abc'])
    stack.callback(print, 'called', sep='|')
    stack.push(lambda *details: print('pushed', details))
    r = stack.push(Resource('not entered'))
    print(r.name)

with ExitStack() as stack:
    stack.enter_context(Resource('outer'))
    stack.enter_context(Resource('inner', swallow=True))
    raise ValueError('x')
print('after')

try:
    with ExitStack() as stack:
        stack.enter_context(Resource('only'))
        raise ValueError('y')
except ValueError as e:
    print(e)


def fail(message):
    raise RuntimeError(message)


try:
    with ExitStack() as stack:
        stack.callback(fail, 'first')
        stack.callback(fail, 'second')
        raise ValueError('z')
except RuntimeError as e:
    print(e, repr(e.__context__), repr(e.__context__.__context__))

with ExitStack() as stack:
    stack.enter_context(Resource('kept'))
    kept = stack.pop_all()
print('still open')
kept.close()
try:
    ExitStack().enter_context(3)
except TypeError as e:
    print(e)
@stack.callback
def later():
    print('later')
stack.close()
