class Counter(object):
    def __init__(self):
        self.n = 1000
    def add(self, k):
        self.n = self.n + k
        return self.n
c = Counter()
for k in range(2000):
    c.add(k)
M()
c = None
