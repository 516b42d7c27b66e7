print(b'abc', b"abc", B'abc', b'', b"a'b", b'a"b', b'a\'b"c')
print(b'\x00\x01\x7f\x80\xff', b'\0\7\101', b'\t\n\r\\', b'\a\b\f\v')
print(b'''triple
lines''', b"""a""")
print(list(b'abc'), len(b'\x00\n'), b'abc'[0], b'abc'[1:], b'a'[-1])
print(type(b''), b'a' == 'a', b'a' == b'a', b'a' != b'b')
print(b'\u0041', len(b'\u0041'), b'\N{BULLET}')
print(b'a\
b')
print(repr(b'\x1f \x7e\x7f'))
print(b'%d' == b'%d', b'{}')
