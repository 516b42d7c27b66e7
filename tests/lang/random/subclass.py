import random


class Constant(random.Random):
    def random(self):
        return 0.25


c = Constant()
print(c.random(), c.randrange(100), c.choice('abcd'), c.uniform(0, 8), c.sample(range(8), 1), c.randint(1, 4))
print(c._randbelow.__name__)


class Counting(random.Random):
    def __init__(self, start, step=1):
        super().__init__(start)
        self.calls = 0

    def getrandbits(self, k):
        self.calls += 1
        return super().getrandbits(k)


c = Counting(7, step=2)
print([c.randrange(10) for _ in range(5)], c.calls, c._randbelow.__name__)
print(random.Random(7).randrange(10))


class Both(Constant):
    def getrandbits(self, k):
        return 1


b = Both(3)
print(b.random(), b.randrange(100), b._randbelow.__name__)


class Lcg(random.Random):
    def __init__(self, seed=0):
        self.state = seed

    def seed(self, a):
        self.state = a

    def random(self):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        return (self.state >> 11) / 2 ** 53

    def getstate(self):
        return self.state

    def setstate(self, state):
        self.state = state


g = Lcg(1)
print([round(g.random(), 6) for _ in range(3)], g.randrange(1000), g.getstate())
g.seed(1)
print(g.shuffle([1]), g.choices('ab', k=5), g.gauss_next if hasattr(g, 'gauss_next') else 'none')
plain = random.Random.__new__(random.Random)
print(plain.getstate()[1][:3] if hasattr(plain, 'gauss_next') else 'no state')
