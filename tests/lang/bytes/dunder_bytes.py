# bytes(x) and b'%b' % x ask __bytes__, before anything else.
class Both:
    def __bytes__(self):
        return b'xx'

    def __index__(self):
        return 3


class Text(str):
    def __bytes__(self):
        return b'own'


print(bytes(Text('q')), bytes(Text('q'), 'ascii'))


class Wrong:
    def __bytes__(self):
        return 3


class Fails:
    def __bytes__(self):
        raise KeyError('no')


class Iterable:
    def __iter__(self):
        return iter((1, 2))


class Late(Iterable):
    pass


Late.__bytes__ = lambda self: b'late'
print(bytes(Both()), b'%b|%s|%5b|%.1b' % (Both(), Both(), Both(), Both()))
print(bytes(Iterable()), bytes(Late()), b'%b' % Late())
one = Iterable()
one.__bytes__ = lambda: b'ignored'
print(bytes(one))
for f in (lambda: bytes(Wrong()), lambda: b'%b' % Wrong(), lambda: bytes(Fails()), lambda: b'%b' % Fails(),
          lambda: bytes(Both(), 'ascii'), lambda: b'%b' % Iterable()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
