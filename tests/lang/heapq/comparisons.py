# What is compared with what, in which order.
from heapq import heapify, heappop, heappush, heappushpop, heapreplace

log = []


class Item:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        log.append((self.n, other.n))
        return self.n < other.n

    def __repr__(self):
        return f'i{self.n}'


heap = [Item(n) for n in [5, 3, 8, 1, 9, 2]]
heapify(heap)
print(heap, log)
log.clear()
heappush(heap, Item(0))
print(heap, log)
log.clear()
print(heappop(heap), heap, log)
log.clear()
print(heapreplace(heap, Item(4)), heap, log)
log.clear()
print(heappushpop(heap, Item(7)), heap, log)


class Plain:
    pass


try:
    heapify([Plain(), Plain()])
except TypeError as e:
    print(e)
