import io
import sys
from contextlib import contextmanager, redirect_stdout


@contextmanager
def captured():
    old = sys.stdout
    sys.stdout = io.StringIO()
    try:
        yield sys.stdout
    finally:
        sys.stdout = old


with captured() as out:
    print('a table')
    for i in range(3):
        print(f'{i:>3}', i ** 2, sep='|')
lines = out.getvalue().splitlines()
print(lines)
try:
    with captured() as out:
        print('before')
        raise KeyError('lost?')
except KeyError as e:
    print(e, repr(out.getvalue()))


def table(rows, file=None):
    for row in rows:
        print(*row, sep='\t', file=file)


buffer = io.StringIO()
table([(1, 'a'), (2, 'b')], buffer)
table([('x', None)])
print(buffer.getvalue().split('\t'))
with redirect_stdout(io.StringIO()) as f:
    help_text = [print(n) for n in 'abc']
print(f.getvalue().split(), help_text)


class Indenter:
    def __init__(self, target):
        self.target, self.start = target, True

    def write(self, text):
        for line in text.splitlines(keepends=True):
            if self.start:
                self.target.write('    ')
            self.target.write(line)
            self.start = line.endswith('\n')

    def flush(self):
        self.target.flush()


with redirect_stdout(Indenter(sys.stdout)):
    print('indented')
    print('multi\nline')
print('not indented')
