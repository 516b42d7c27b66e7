import heapq
from heapq import heapify, heappop, heappush, heappushpop, heapreplace

heap = []
for x in [5, 1, 8, 3, 9, 2, 7]:
    heappush(heap, x)
    print(heap)
print([heappop(heap) for _ in range(len(heap))], heap)
data = [9, 4, 7, 1, 8, 2, 6, 3, 5, 0]
heapify(data)
print(data)
print(heapreplace(data, 10), data)
print(heappushpop(data, 0), heappushpop(data, 5), data)
print(heappushpop([], 3), heapify([]), heappush([1], 2))
print(heapq.__all__, heapq.__name__)
words = ['pear', 'fig', 'apple', 'kiwi']
heapify(words)
print(words, heappop(words), words)
mixed = [2.5, 1, True, 0.5, 10 ** 20]
heapify(mixed)
print([heappop(mixed) for _ in range(5)])
tasks = []
for priority, name in [(3, 'c'), (1, 'a'), (2, 'b'), (1, 'z')]:
    heappush(tasks, (priority, name))
print(tasks)
print([heappop(tasks) for _ in range(4)])
