# Unpacking: tuples of any making, the wrong count, and targets that overlap the source.
a, b = 1, 2
a, b = b, a
print(a, b)
t = (3, [4], "5")
a, b, c = t
print(a, b, c, t)
a, (b, c) = 1, (2, 3)
print(a, b, c)
(t, u) = t[:2]
print(t, u)
for x, (y, z) in [(1, (2, 3)), (4, (5, 6))]:
    print(x, y, z)
for source in ((), (1,), (1, 2, 3), [1, 2], "ab", {1: 2, 3: 4}, range(2), iter((1, 2)), 5):
    try:
        p, q = source
        print(p, q)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


class T(tuple):
    def __iter__(self):
        return iter("xy")


p, q = T((1, 2))
print(p, q)
p, q = T((1, 2, 3))
print(p, q)


class Gone:
    def __del__(self):
        print("gone")


def pair():
    return Gone(), 1


_, one = pair()
print(one)
_ = None
() = []
[] = ""
