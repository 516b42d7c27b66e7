print(len(''), len('abc'), len([1]), len(()), len({1: 2}), len({1, 2}), len(range(10)), len(b'ab'), len('é😀'), len(frozenset([1])), len({}.keys()), len(range(0, 10, 3)))
print(abs(-5), abs(5), abs(-5.5), abs(True), abs(-10**30), abs(-0.0), abs(float('-inf')), abs(0))
print(divmod(7, 3), divmod(-7, 3), divmod(7, -3), divmod(7.5, 2), divmod(-7.5, 2), divmod(7, 2.5), divmod(True, 2), divmod(10**30, 10**15 + 1), divmod(5, 10**30), divmod(-5, 10**30))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)
for bad in (5, None, 1.5, len, iter([]), True, (x for x in [])):
    attempt(lambda: len(bad))
for bad in ('a', None, [1], {}, (1,)):
    attempt(lambda: abs(bad))
    attempt(lambda: divmod(bad, 1))
    attempt(lambda: divmod(1, bad))
attempt(lambda: divmod(1, 0))
attempt(lambda: divmod(1.0, 0))
attempt(lambda: divmod(1))
attempt(lambda: abs(1, 2))
attempt(lambda: len(object=1))
