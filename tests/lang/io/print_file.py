import io


class Collector:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


c = Collector()
print(1, 'two', [3], file=c)
print(file=c)
print('a', 'b', sep='', end='', file=c)
print(c.parts)
try:
    print('x', file=c, flush=True)
except AttributeError as e:
    print(e)
try:
    print('x', file=3)
except AttributeError as e:
    print(e)


class Failing:
    def write(self, text):
        raise OSError('full')


try:
    print('x', file=Failing())
except OSError as e:
    print(e)
s = io.StringIO()
for i in range(3):
    print(i, i * i, file=s)
print(s.getvalue(), end='')
print('none means the default', file=None)
