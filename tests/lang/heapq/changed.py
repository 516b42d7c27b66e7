# The heap changes while items are compared.
from heapq import heapify, heappop, heappush


class Evil:
    def __init__(self, n, act=None):
        self.n = n
        self.act = act

    def __lt__(self, other):
        if self.act:
            self.act()
        return self.n < other.n


heap = []
heap.extend([Evil(1), Evil(2), Evil(3, lambda: heap.clear())])
for call in lambda: heappush(heap, Evil(0, heap.clear)), lambda: heapify(heap):
    try:
        print(call())
    except RuntimeError as e:
        print(e)
heap = [Evil(i) for i in range(5)]
heap[1].act = lambda: heap.append(Evil(9))
try:
    heappop(heap)
except RuntimeError as e:
    print(e)


def fail():
    raise ValueError('no order')


heap = [Evil(1), Evil(2, fail)]
try:
    heappush(heap, Evil(0, fail))
except ValueError as e:
    print(e, len(heap))
