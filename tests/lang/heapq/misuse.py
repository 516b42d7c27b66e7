# What users get wrong.
import heapq


def t(f):
    try:
        print(repr(f())[:200])
    except Exception as e:
        print(type(e).__name__, e)


t(lambda: heapq.nlargest('a', [1]))
t(lambda: heapq.nsmallest(2))
t(lambda: heapq.heappop(None))
t(lambda: heapq.heapify(range(3)))
t(lambda: list(heapq.merge(1, 2)))
t(lambda: heapq.nsmallest(1, [], key=5))
t(lambda: heapq.nlargest(2, [[1], [2, 3]], key=len))
