import io


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


s = io.StringIO('abc')
attempt(s.write, 1)
attempt(s.write, b'x')
attempt(s.write)
attempt(s.read, 'x')
attempt(s.read, 1.5)
attempt(s.readline, 'x')
attempt(s.seek, -1)
attempt(s.seek, 1, 1)
attempt(s.seek, 0, 3)
attempt(s.seek, 0, 1)
attempt(s.seek, 'a')
attempt(s.truncate, -1)
attempt(s.truncate, None)
attempt(s.truncate, 'x')
attempt(s.fileno)
attempt(s.detach)
attempt(io.StringIO, 1)
attempt(io.StringIO, '', 1)
attempt(io.StringIO, '', 'x')
attempt(io.StringIO, '', '', '')
attempt(io.StringIO, text='')
s.close()
for name in ('read', 'readline', 'readlines', 'getvalue', 'tell', 'truncate', 'readable', 'writable', 'seekable', 'flush', 'isatty',
             '__enter__', '__iter__', '__next__'):
    attempt(getattr(s, name))
attempt(s.write, 'x')
attempt(s.seek, 0)
attempt(s.writelines, [])
