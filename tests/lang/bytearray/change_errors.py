a = bytearray(b'abc')


def attempt(f, *args):
    try:
        print(repr(f(*args)), a)
    except Exception as e:
        print(type(e).__name__, e)


attempt(a.append, 256)
attempt(a.append, -1)
attempt(a.append, 'x')
attempt(a.append, 1.5)
attempt(a.append, 10**30)
attempt(a.append)
attempt(a.extend, 'abc')
attempt(a.extend, 5)
attempt(a.extend, [1, 300])
attempt(a.extend, [1, 'x'])
attempt(a.extend, None)
attempt(a.insert, 0, 256)
attempt(a.insert, 'x', 1)
attempt(a.insert, 1)
attempt(a.pop, 10)
attempt(a.pop, -4)
attempt(a.pop, 'x')
attempt(bytearray().pop)
attempt(a.remove, 120)
attempt(a.remove, 300)
attempt(a.remove, b'a')
attempt(a.__getitem__, 3)
attempt(a.__getitem__, 'x')
attempt(a.__setitem__, 3, 1)
attempt(a.__setitem__, 0, 256)
attempt(a.__setitem__, 0, 'x')
attempt(a.__setitem__, 0, b'x')
attempt(a.__setitem__, 'x', 1)
attempt(a.__delitem__, 5)
attempt(lambda: a + 'x')
attempt(lambda: a + 1)
attempt(lambda: 'x' + a)
attempt(lambda: [] + a)
attempt(lambda: a * 'x')
attempt(lambda: a * 1.5)
attempt(lambda: a - a)
attempt(lambda: a < 'abc')
attempt(lambda: a < 5)
try:
    a += 'x'
except TypeError as e:
    print(e)
try:
    a += [1]
except TypeError as e:
    print(e)
