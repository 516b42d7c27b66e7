from heapq import heapify, heappop, heappush


def sort(items):
    heap = []
    for x in items:
        heappush(heap, x)
    return [heappop(heap) for _ in range(len(heap))]


state = 12345
numbers = []
for _ in range(3000):
    state = (state * 1103515245 + 12345) % 2 ** 31
    numbers.append(state % 1000)
print(sort(numbers) == sorted(numbers))
big = numbers[:]
heapify(big)
print(all(big[(i - 1) // 2] <= big[i] for i in range(1, len(big))), big[:8])
print([heappop(big) for _ in range(10)])
for n in range(8):
    h = list(range(n, 0, -1))
    heapify(h)
    print(h, end=' ')
print()


class Stack(list):
    pass


s = Stack([3, 1, 2])
heapify(s)
print(s, type(s).__name__, heappop(s), s)
