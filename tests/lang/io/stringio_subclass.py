import io


class Tee(io.StringIO):
    def __init__(self, *args):
        super().__init__(*args)
        self.calls = 0

    def write(self, text):
        self.calls += 1
        return super().write(text.upper())


t = Tee('start ')
t.seek(0, 2)
print('a', 1, None, sep='-', end='.', file=t)
print(t.getvalue(), t.calls)
t.writelines(['x', 'y'])
print(t.getvalue(), t.calls, isinstance(t, io.StringIO), isinstance(t, io.TextIOBase), issubclass(Tee, io.IOBase))


class Numbered(io.StringIO):
    count = 0

    def readline(self, size=-1):
        self.count += 1
        line = super().readline(size)
        return line and f'{self.count}: {line}'


n = Numbered('p\nq\nr\n')
print(list(n))
n.seek(0)
print(n.readlines())
with Tee() as w:
    w.extra = [w]
    w.write('inside')
print(w.closed)


class Uninitialised(io.StringIO):
    def __init__(self):
        pass


try:
    Uninitialised().write('x')
except ValueError as e:
    print(e)
