from collections import OrderedDict


class LRUCache:
    def __init__(self, capacity):
        self.capacity = capacity
        self.items = OrderedDict()
        self.hits = self.misses = 0

    def get(self, key):
        if key not in self.items:
            self.misses += 1
            return -1
        self.hits += 1
        self.items.move_to_end(key)
        return self.items[key]

    def put(self, key, value):
        if key in self.items:
            self.items.move_to_end(key)
        self.items[key] = value
        if len(self.items) > self.capacity:
            self.items.popitem(last=False)


c = LRUCache(3)
x = 1
for i in range(2000):
    x = (x * 1103515245 + 12345) % 2147483648
    key = x // 65536 % 6
    if c.get(key) < 0:
        c.put(key, i)
print(c.hits, c.misses, list(c.items.items()))
