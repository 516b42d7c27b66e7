import heapq


def huffman(text):
    counts = {}
    for c in text:
        counts[c] = counts.get(c, 0) + 1
    heap = [[n, i, c] for i, (c, n) in enumerate(sorted(counts.items()))]
    heapq.heapify(heap)
    i = len(heap)
    while len(heap) > 1:
        low, high = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, [low[0] + high[0], i, (low, high)])
        i += 1
    codes = {}

    def walk(node, prefix):
        if isinstance(node[2], str):
            codes[node[2]] = prefix or '0'
        else:
            walk(node[2][0], prefix + '0')
            walk(node[2][1], prefix + '1')

    walk(heap[0], '')
    return codes


codes = huffman('abracadabra, said the magician')
for c in sorted(codes, key=lambda c: (len(codes[c]), c)):
    print(repr(c), codes[c])
print(sum(len(codes[c]) for c in 'abracadabra, said the magician'))


class Median:
    def __init__(self):
        self.low, self.high = [], []

    def add(self, x):
        heapq.heappush(self.high, -heapq.heappushpop(self.low, -x))
        if len(self.high) > len(self.low):
            heapq.heappush(self.low, -heapq.heappop(self.high))

    def get(self):
        return -self.low[0] if len(self.low) > len(self.high) else (self.high[0] - self.low[0]) / 2


m = Median()
for x in [5, 15, 1, 3, 8, 7, 9]:
    m.add(x)
    print(m.get(), end=' ')
print()
