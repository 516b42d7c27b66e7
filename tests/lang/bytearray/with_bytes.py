a, b = bytearray(b'abc'), b'abc'
print(a == b, b == a, a != b, a < b'abd', b'abb' < a, a >= b, a == 'abc', a == [97, 98, 99], a == bytearray(b'abc'))
print(type(a + b).__name__, type(b + a).__name__, a + b, b + a, b'' + bytearray(), b'' + bytearray(b'x'))
print(b.join([a, b]), b.replace(a, bytearray(b'Z')), b.find(bytearray(b'c')), b.startswith(a), b.split(bytearray(b'b')), b.partition(bytearray(b'b')))
print(a in b, b in a, 97 in a, b'bc' in a, bytearray(b'zz') in b, b'' in bytearray())
print(int(bytearray(b' 12 ')), float(bytearray(b'1.5')), int(bytearray(b'ff'), 16), int.from_bytes(bytearray(b'\x01\x00'), 'big'))
print(str(bytearray(b'h\xc3\xa9'), 'utf-8'), ord(bytearray(b'A')), bytes(a), bytes([*a]), {bytes(a): 1})
print(b'%s|%b|%c' % (a, a, bytearray(b'!')), a % () if False else bytearray(b'%d-%s') % (5, b'x'), bytearray(b'%%') % ())
print(b'abc'.translate(None, bytearray(b'a')), bytes.maketrans(bytearray(b'a'), bytearray(b'b'))[97], b'x'.center(5, bytearray(b'-')))
print(sorted([bytearray(b'b'), b'a', bytearray(b'c')]), max(a), min(a), sum(a), list(reversed(a)), list(enumerate(a)))
for f in (lambda: 97 in 'a', lambda: 300 in a, lambda: 'a' in a, lambda: ord(a), lambda: a.find('b'), lambda: a.join([1]), lambda: b.join([a, 'x']),
          lambda: a.split(b''), lambda: a.index(b'z'), lambda: a.center(9, b'ab'), lambda: a.startswith('a'), lambda: int(bytearray(b'x'))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
