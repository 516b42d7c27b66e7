from heapq import heapify, heappop, heappush, heappushpop, heapreplace

for call in (lambda: heappop([]), lambda: heapreplace([], 1), lambda: heappush((1,), 2), lambda: heappop((1,)),
             lambda: heapify('abc'), lambda: heappushpop(None, 1), lambda: heapreplace({}, 1), lambda: heappush([]),
             lambda: heappush([1, 'a'], 2), lambda: heappush([1], 'a'), lambda: heapify([1, None]),
             lambda: heappop(), lambda: heappush([], 1, 2), lambda: heappushpop([()], 1)):
    try:
        print(call())
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)
heap = [1, 2]
try:
    heappush(heap, 'x')
except TypeError as e:
    print(e, heap)
