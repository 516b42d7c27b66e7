import io
import sys

saved = sys.stdout
buffer = sys.stdout = io.StringIO()
print('hidden', 1)
sys.stdout.write('direct\n')
sys.stdout = saved
print(repr(buffer.getvalue()))
print(sys.stdout is sys.__stdout__)


class Upper:
    def __init__(self, to):
        self.to = to

    def write(self, text):
        return self.to.write(text.upper())

    def flush(self):
        self.to.write('(flushed)\n')


sys.stdout = Upper(sys.__stdout__)
print('loud')
print('with flush', flush=True)
sys.stdout = None
print('nowhere')
sys.stdout = saved
del sys.stdout
try:
    print('lost')
except RuntimeError as e:
    message = str(e)
sys.stdout = sys.__stdout__
print(message)


def capture(f, *args):
    old, sys.stdout = sys.stdout, io.StringIO()
    try:
        f(*args)
        return sys.stdout.getvalue()
    finally:
        sys.stdout = old


print(repr(capture(print, 'x', 'y')))
print(repr(capture(lambda: print(capture(print, 'inner'), 'outer'))))
