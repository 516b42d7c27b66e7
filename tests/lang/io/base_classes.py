import io


class Lines(io.TextIOBase):
    def __init__(self, text):
        self.text = text

    def readable(self):
        return True

    def readline(self, size=-1):
        line, newline, self.text = self.text.partition('\n')
        return line + newline


for line in Lines('a\nb\nc'):
    print(repr(line))
print(Lines('x\ny').readlines())
l = Lines('')
print(l.readable(), l.writable(), l.seekable(), l.isatty(), l.closed)
for name, args in (('seek', (0,)), ('truncate', ()), ('fileno', ()), ('write', ('x',)), ('read', ()), ('detach', ())):
    try:
        getattr(l, name)(*args)
    except io.UnsupportedOperation as e:
        print(type(e).__name__, e, isinstance(e, OSError), isinstance(e, ValueError))
with l:
    pass
print(l.closed)
try:
    with l:
        pass
except ValueError as e:
    print(e)


class Raw(io.RawIOBase):
    def __init__(self, data):
        self.data = data

    def readable(self):
        return True

    def readinto(self, buffer):
        part = self.data[:len(buffer)]
        buffer[:len(part)] = part
        self.data = self.data[len(part):]
        return len(part)


r = Raw(b'line 1\nline 2\n')
print(r.read(3), r.readline(), r.read())
print(issubclass(Lines, io.IOBase), isinstance(r, io.RawIOBase), isinstance(r, io.TextIOBase))
