# What calls with the wrong arguments are told.
import array
import bisect


class Bounds:
    def __len__(self):
        return 2


calls = (lambda: bisect.bisect({}, 1), lambda: bisect.insort({1: 2}, 1), lambda: bisect.bisect({}, 1, 0, 3),
         lambda: bisect.bisect(set(), 1), lambda: bisect.bisect(3, 1), lambda: bisect.bisect(Bounds(), 1),
         lambda: bisect.bisect(iter([]), 1), lambda: bisect.bisect((1, 2, 3), 2),
         lambda: enumerate(start=1), lambda: enumerate(), lambda: enumerate([], bogus=1),
         lambda: enumerate([1], 2, 3), lambda: enumerate([1], 2, start=3), lambda: enumerate([1], iterable=2),
         lambda: enumerate(iterable=[1], foo=2), lambda: enumerate(a=1, b=2, c=3), lambda: enumerate(start=1, foo=2),
         lambda: list(enumerate(start=1, iterable='ab')), lambda: list(enumerate(iterable='a')),
         lambda: max(bogus=1), lambda: max([1], bogus=1), lambda: max(1, 2, bogus=1), lambda: min(key=1), lambda: max(),
         lambda: (0).__round__(None), lambda: True.__round__(None), lambda: (1.5).__round__(None),
         lambda: round(3, None), lambda: (15).__round__(-1),
         lambda: range(5)['a':], lambda: range(5)[:1.5], lambda: range(5)[::'x'], lambda: range(5)['x'],
         lambda: float.fromhex('0x1p\u0663'), lambda: float.fromhex('\u0663'), lambda: float.fromhex(' 0x1p3 '))
for call in calls:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)

for part in (slice(None, None, 2), slice(None, None, -1), slice(1, 4), slice(4, 1, 2)):
    a = array.array('i', range(5))
    a[part] = array.array('i')
    print(a)
