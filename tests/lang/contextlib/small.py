import io
import sys
from contextlib import (AbstractContextManager, ContextDecorator, closing, nullcontext, redirect_stderr, redirect_stdout,
                        suppress)


class Thing:
    closed = False

    def close(self):
        self.closed = True


with closing(Thing()) as t:
    print(t.closed)
print(t.closed)
with suppress(ZeroDivisionError, KeyError):
    1 / 0
    print('not reached')
with suppress():
    pass
try:
    with suppress(KeyError):
        [][0]
except IndexError as e:
    print(e)
with nullcontext(5) as n:
    print(n)
with nullcontext() as n:
    print(n)
buffer = io.StringIO()
with redirect_stdout(buffer) as b:
    print('captured')
    inner = io.StringIO()
    with redirect_stdout(inner):
        print('deeper')
    print('again')
print(repr(buffer.getvalue()), repr(inner.getvalue()), b is buffer)
err = io.StringIO()
with redirect_stderr(err):
    print('oops', file=sys.stderr)
print(repr(err.getvalue()))
r = redirect_stdout(buffer)
with r:
    with r:
        print('twice')
print(buffer.getvalue().count('twice'))


class Trace(ContextDecorator):
    def __enter__(self):
        print('enter')
        return self

    def __exit__(self, *error):
        print('exit', error[0] and error[0].__name__)
        return True


@Trace()
def f(x):
    print('body', x)
    raise ValueError


print(f(1))


class Own(AbstractContextManager):
    def __exit__(self, *error):
        print('own exit')


with Own() as o:
    print(type(o).__name__)
print(isinstance(open('/dev/null'), AbstractContextManager), isinstance(Trace(), AbstractContextManager), issubclass(int, AbstractContextManager))
try:
    AbstractContextManager()
except TypeError as e:
    print(e)
