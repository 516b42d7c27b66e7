# Tuples: comparison, nesting, slices, unpacking, hashing, repetition, errors.
t = (1, 'a', (2.5, None), [3])
print(t[::-1], t[1:3], t[-1], t * 2, 2 * (0,), () + (1,), (1,) * 0, t + ())
print((1, 2) < (1, 3), (1, 2) < (1, 2, 0), (1, 'a') == (1, 'a'), () < (0,), (1,) > (), (2,) >= (1, 5))
print(hash((1, 2)) == hash((1, 2)), {(1, (2, 3)): 'x'}[(1, (2, 3))], (1, 2).count(1), (1, 2, 1).index(1, 1))
a, (b, *c), *d = 1, (2, 3, 4), 5, 6
print(a, b, c, d)
(x,), y = [[9], 8]
print(x, y, tuple('abc'), tuple({1: 2}), tuple(range(3)), tuple(i * i for i in range(4)))
for f in (lambda: t[9], lambda: t['a'], lambda: (1,) + [2], lambda: (1, 2).index(3), lambda: hash((1, [])),
          lambda: (1, 'a') < (1, 2), lambda: tuple(3), lambda: (1, 2) * 'a', lambda: t.append):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
try:
    t[0] = 5
except TypeError as e:
    print(e)
try:
    a, b = (1, 2, 3)
except ValueError as e:
    print(e)
try:
    t[3] += [4]
except TypeError as e:
    print(e, t)
print(max((1, 5), (2, 0)), sorted([(2, 'b'), (1, 'z'), (2, 'a')]), any(()), all(()), sum(((1,), (2,)), ()))
print((), (1,), ((),), ((1,),), repr(('x',)), str((1.0, -0.0)), (True, None, ...))


class Pair(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    def __add__(self, other):
        return Pair(self[0] + other[0], self[1] + other[1])


p = Pair(1, 2) + Pair(3, 4)
print(p, type(p).__name__, p == (4, 6), p[:1], type(p[:1]).__name__, len(p), isinstance(p, tuple))
