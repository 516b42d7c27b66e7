def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)
for v in (1, 1.5, 'a', b'a', None, True, [], (), {}, set(), range(3), iter([]), slice(1), frozenset(), 10**30, (x for x in [])):
    attempt(lambda: v())
import math
attempt(lambda: math())
attempt(lambda: [len][0](5))
attempt(lambda: {'f': 5}['f']())
x = 'str'
attempt(lambda: x(1, 2, *[3], k=4))
