from bisect import bisect_left, bisect_right, insort

for call in (lambda: bisect_left([1, 2], 'a'), lambda: bisect_right(['a'], 1), lambda: bisect_left(5, 1),
             lambda: bisect_left([1], 1, -1), lambda: bisect_left([1], 1, 0, 5), lambda: bisect_left([1], 1, 'x'),
             lambda: bisect_left([1], 1, 0, 'x'), lambda: bisect_left([1], 1, 0, 1.5), lambda: bisect_left(),
             lambda: bisect_left([1]), lambda: bisect_left([1], 1, 0, 1, 2), lambda: bisect_left([1], 1, low=0),
             lambda: insort((1, 2), 1), lambda: insort([None], 1), lambda: bisect_left({1: 2}, 5),
             lambda: bisect_left([1, 2], 1, None), lambda: bisect_right([3, 4], 3, hi=10 ** 30)):
    try:
        print(call())
    except (TypeError, ValueError, IndexError, OverflowError, KeyError, AttributeError) as e:
        print(type(e).__name__, e)
