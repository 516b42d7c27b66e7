a = bytearray(b'  Hello, World  ')
for name in ('upper', 'lower', 'title', 'swapcase', 'capitalize', 'strip', 'lstrip', 'rstrip', 'split', 'rsplit', 'splitlines', 'isalpha',
             'isdigit', 'isalnum', 'isspace', 'isupper', 'islower', 'istitle', 'isascii', 'hex', 'decode', 'expandtabs', 'copy'):
    r = getattr(a, name)()
    print(name, r, type(r).__name__)
b = bytearray(b'abc-abc-ab')
print(b.find(b'b'), b.find(98, 2), b.rfind(b'ab'), b.index(b'c'), b.rindex(bytearray(b'c')), b.count(b'ab'), b.count(97))
print(b.startswith(b'ab'), b.startswith((b'x', bytearray(b'abc'))), b.endswith(b'ab'), b.endswith(b'c', 0, 3))
print(b.split(b'-'), b.split(bytearray(b'-'), 1), b.rsplit(b'-', 1), b.partition(b'-'), b.rpartition(bytearray(b'-')), b.partition(b'zz'))
print(b.replace(b'ab', b'X'), b.replace(b'ab', bytearray(b''), 1), b.join([b'1', bytearray(b'2'), b'3']), b.join([]), b.join([b'one']))
print(b.center(14, b'*'), b.ljust(12), b.rjust(12, bytearray(b'.')), bytearray(b'-5').zfill(5), b.strip(b'ab'), b.lstrip(bytearray(b'a')))
print(b.removeprefix(b'abc'), b.removesuffix(b'-ab'), b.removeprefix(b'zz'))
print(b.translate(bytes(range(256)), b'b'), b.translate(bytearray.maketrans(b'ab', b'xy')), b.translate(None, b'-'))
print(b.hex('-', 2), b.decode('ascii'), bytearray(b'\xc3\xa9').decode(), bytearray(b'a\tb').expandtabs(4), bytearray(b'a\nb\r\nc').splitlines(True))
for r in (b.replace(b'zz', b''), b.strip(), b.center(1), b.upper(), b.split(b'-')[0], b.join([b'x'])):
    print(type(r).__name__, r is b)
