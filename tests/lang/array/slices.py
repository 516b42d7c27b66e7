from array import array

a = array('i', range(10))
print(a[2:5], a[:3], a[-3:], a[::2], a[::-1], a[8:2:-3], a[5:2], a[:], a[:] is a, a[20:], a[-20:3])
a[2:4] = array('i', [20, 30, 40])
print(a)
a[:0] = array('i', [-1])
a[len(a):] = array('i', [100])
print(a)
a[1:5] = array('i')
print(a)
a[::2] = array('i', [0] * len(a[::2]))
print(a)
del a[1:3]
print(a)
del a[::3]
print(a)
del a[::-2]
print(a)
a[:] = a
a[1:1] = a
print(a)
a[::-1] = a
print(a)
del a[5:2]
del a[:]
print(a, len(a))
b = array('d', [1, 2, 3])
for key, what in [(slice(0, 1), [1]), (slice(0, 3, 2), array('d', [1])), (slice(0, 1), array('i', [1])), (slice(0, 2), 5),
                  (slice(None, None, 0), array('d')), (slice('a', 2), array('d'))]:
    try:
        b[key] = what
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(b)
