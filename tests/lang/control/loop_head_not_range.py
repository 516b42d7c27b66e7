# a loop over what may not be range
def f(n):
    out = []
    for i in range(n):
        out.append(i)
    for i in range(3):
        out.append(i)
    return out
class N:
    def __index__(self): return 2
for n in (0, -3, 1, 4, True, N()):
    print(f(n))
for bad in ("x", 2.5, None):
    try:
        f(bad)
    except TypeError as e:
        print(type(e).__name__, e)
def g(n):
    total = 0
    for i in range(n):
        total += 1
        if total > 3: break
    return total
print(g(2**62), g(2**70), g(2**60), g(2**31), g(2**32))
def h(a, b):
    return [i for i in range(a, b)]
print(h(3, 7), h(7, 3), h(-2, 2), h(2**32 - 1, 2**32 + 2), h(2**60 - 1, 2**60 + 2), h(0, 0), h(2**70, 2**70 + 2))
range = lambda n: "abc"[:n] if isinstance(n, int) else [n]
print(f(2), f("x"))
del range
print(f(2))
def late(n):
    for i in range(n):
        yield i
it = late(3)
print(next(it)); range = lambda n: [10, 20]; print(list(it), list(late(3)))
