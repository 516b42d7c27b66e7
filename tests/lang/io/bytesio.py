import io


def attempt(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__, e)


b = io.BytesIO(b'hello\nworld\n')
print(b.read(3), b.readline(), b.tell(), b.read(), b.read())
print(b.seek(-3, 2), b.read(), b.seek(2), b.seek(1, 1), b.read1(2), b.seek(-100, 1))
b.seek(0, 2)
print(b.write(b'more'), b.getvalue())
b.seek(20)
b.write(b'!')
print(b.getvalue(), b.truncate(4), b.getvalue(), b.tell())
b.seek(0)
print(b.readlines(), list(io.BytesIO(b'a\nb\nc')), io.BytesIO(b'a\nb\nc').readlines(2))
for line in io.BytesIO(b'x\ny'):
    print(line)
b.writelines([b'1', b'2'])
print(b.getvalue(), b.readable(), b.writable(), b.seekable(), b.isatty(), b.closed)
attempt(b.write, 'x')
attempt(b.write, 1)
attempt(b.seek, -1)
attempt(b.seek, 0, 5)
attempt(b.read, 'x')
attempt(b.truncate, -2)
attempt(io.BytesIO, 'x')
attempt(io.BytesIO, 1, 2)
attempt(b.fileno)
attempt(b.detach)
b.close()
for name in ('read', 'readline', 'getvalue', 'tell', '__next__', '__enter__', 'flush'):
    attempt(getattr(b, name))
attempt(b.write, b'')
print(isinstance(b, io.BufferedIOBase), isinstance(b, io.TextIOBase), isinstance(b, io.IOBase))
