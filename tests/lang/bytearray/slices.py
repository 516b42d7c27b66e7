a = bytearray(b'0123456789')
print(a[2:5], a[::-1], a[::3], a[-3:], a[5:2], a[:], a[:] is a, a[100:], a[3], a[-1])
a[2:5] = b'ab'
print(a)
a[2:2] = b'INSERT'
print(a)
a[:3] = []
print(a)
a[-2:] = (65, 66, 67)
print(a)
a[::2] = bytes(len(a[::2]))
print(a)
del a[::2]
print(a)
del a[1:3]
print(a)
a[:] = range(97, 107)
print(a)
a[1:3] = a
print(a)
del a[::-3]
print(a)
a[5:2] = b'!!'
print(a)
a[100:] = b'end'
print(a)
a[0:0] = bytearray(b'start')
print(a)
del a[:]
print(a)
b = bytearray(b'abcdef')


def attempt(f):
    try:
        f()
        print(b)
    except Exception as e:
        print(type(e).__name__, e)


def assign(s, v):
    b[s] = v


attempt(lambda: assign(slice(0, 4, 2), b'abc'))
attempt(lambda: assign(slice(0, 4, 2), b'XY'))
attempt(lambda: assign(slice(0, 1), 5))
attempt(lambda: assign(slice(0, 1), 'x'))
attempt(lambda: assign(slice(0, 1), [256]))
attempt(lambda: assign(slice(0, 1), 1.5))
attempt(lambda: assign(slice(0, 1, 0), b''))
attempt(lambda: assign(slice(None, None, 2), b''))
attempt(lambda: assign(slice(0, 1), None))
