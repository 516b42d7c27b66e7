b = b'hello'
print(b, len(b), b[0], b[-1], b[1:3], b[::-1], b[::2], b + b' world', b * 2, 3 * b'ab', b * 0, list(b), tuple(b'ab'), bytes([104, 105]))
print(b == b'hello', b != b'x', b < b'help', b > b'Hello', b'' < b'a', b == 'hello', b'ell' in b, 104 in b, 0 in b, b'' in b, b'x' not in b)
print(bytes(), bytes(3), bytes(0), bytes([0, 255]), bytes((1, 2)), bytes(range(5)), bytes('é', 'utf-8'), bytes('abc', 'ascii'), bytes(b'copy'), bytes(x for x in (65, 66)), bytes([True, False]))
print(repr(b"it's"), repr(b'"'), repr(b'\'"'), str(b'x'), str(b''), bool(b''), bool(b'\0'), hash(b'a') == hash(b'a'), {b'k': 1}[b'k'], type(b))
for x in b'ab':
    print(x, end=' ')
print(*b, max(b), min(b), sum(b), sorted(b'cab'), b'cab'[1], list(reversed(b'abc')), list(enumerate(b'xy')))
print(b'abc'.decode(), b'\xc3\xa9'.decode(), b'abc'.decode('ascii'), b'\xe9'.decode('latin-1'), b'abc'.hex(), b'\x00\xff'.hex(), bytes.fromhex('00ff10'), bytes.fromhex('0 1'.replace(' ', '')))
c = b'x'
c += b'y'
c *= 2
print(c, b'%d-%s' % (5, b'z'), b'%x %c' % (255, 65))
