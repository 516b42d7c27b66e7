s = slice(1, 5, 2)
print(s, s.start, s.stop, s.step, slice(3), slice(1, 2), slice(None), slice(None, None, -1), repr(slice('a', None)))
l = list(range(10))
print(l[s], l[slice(3)], l[slice(None, None, -2)], 'abcdef'[s], (1, 2, 3)[slice(1, None)], range(10)[s], s.indices(4), slice(None, None, -1).indices(5), slice(-3, None).indices(10), slice(100).indices(3))
print(s == slice(1, 5, 2), s == slice(1, 5), s != slice(1), slice(1, 2) < slice(1, 3))
l[slice(0, 2)] = ['x']
print(l)
del l[slice(1, None, 2)]
print(l)
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)
attempt(lambda: slice())
attempt(lambda: slice(1, 2, 3, 4))
attempt(lambda: hash(slice(1)))
attempt(lambda: {slice(1): 2})
attempt(lambda: {1: 2}[1:2])
attempt(lambda: slice(1, 2, 0).indices(5))
attempt(lambda: [1][slice('a')])
