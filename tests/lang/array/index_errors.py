from array import array

a = array('i', [1, 2, 3])
for act in (lambda: a[3], lambda: a[-4], lambda: a['x'], lambda: a[1.0], lambda: a[None], lambda: a[2 ** 70],
            lambda: a.__setitem__(3, 1), lambda: a.__setitem__('x', 1), lambda: a.__delitem__(5), lambda: a.__setitem__(0, 'x'),
            lambda: array('i').pop(), lambda: a.pop(9), lambda: a.pop('x'), lambda: a.pop(1, 2), lambda: a.remove(9),
            lambda: a.index(9), lambda: a.index(1, 1), lambda: a.index(3, 0, 2), lambda: a.index(1, 'x'), lambda: a.index(),
            lambda: a.append(), lambda: a.append('x'), lambda: a.insert(1), lambda: a.insert('x', 1), lambda: a.extend(),
            lambda: a.extend(5), lambda: a.extend(['x']), lambda: a.extend(array('d', [1])), lambda: a.fromlist((1,)),
            lambda: a.fromlist([9, 'x']), lambda: a.frombytes('x'), lambda: a.frombytes(b'abc'), lambda: a.fromunicode('x'),
            lambda: a.tounicode(), lambda: a.tobytes(1), lambda: a.count(), lambda: setattr(a, 'itemsize', 1),
            lambda: setattr(a, 'foo', 1), lambda: a.nothing, lambda: a < 5, lambda: a()):
    try:
        print(act())
    except (IndexError, TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)
print(a)
print(a.index(2), a.index(2, 1), a.index(3, -1), a.index(3, 0, 99), a.index(1, -100))
