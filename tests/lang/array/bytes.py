from array import array

a = array('h', [1, 256, -2])
print(a.tobytes(), array('d', [1.5]).tobytes(), array('i').tobytes(), array('u', 'aé').tobytes())
a.byteswap()
print(a)
a.byteswap()
print(a)
for code in 'bBhHiIlLqQfd':
    x = array(code, [1, 2, 100])
    y = array(code)
    y.frombytes(x.tobytes())
    x.byteswap()
    x.byteswap()
    print(code, x == y, end=' ')
print()
a.frombytes(b'\x01\x02')
print(a, a.buffer_info()[1], type(a.buffer_info()).__name__)
u = array('u', 'x')
u.fromunicode('yz')
u.append('é')
u.extend('ab')
print(u, u.tounicode(), u[1:3].tounicode(), u.index('é'))
try:
    u.append('toolong')
except TypeError as e:
    print(e)
bad = array('u')
bad.frombytes(b'\xff\xff\xff\xff')
for act in lambda: bad.tounicode(), lambda: bad[0]:
    try:
        act()
    except ValueError as e:
        print(e)
print(bytes(array('h', [1, -2])), bytes(array('u', 'a')), bytes(array('d')), bytes(array('b', [-1, 65])))


class Own:
    def __iter__(self):
        return iter([1, 2])

    def tobytes(self):
        return b'not asked'


print(bytes(Own()), b'ab' + bytes(array('B', b'cd')))
c = array('h', bytearray(b'\x01\x00\x02\x00'))
c.frombytes(bytearray(b'\x03\x00'))
print(c)
print(bytearray(array('h', [1, 2])), bytearray(array('b')), bytearray([1, 2]))
