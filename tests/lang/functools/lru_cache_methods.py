from functools import lru_cache


class C:
    def __init__(self, k):
        self.k = k

    @lru_cache(maxsize=None)
    def times(self, n):
        print('computing', n)
        return self.k * n

    @staticmethod
    @lru_cache(None)
    def static(n):
        return n + 1

    @classmethod
    @lru_cache(None)
    def of_class(cls, n):
        return cls.__name__, n


c, d = C(2), C(3)
print(c.times(4), c.times(4), d.times(4), C.times.cache_info())
print(C.static(1), c.static(1), C.static.cache_info(), C.of_class(1), c.of_class(1))


class Key:
    def __init__(self, v):
        self.v = v

    def __hash__(self):
        return 1

    def __eq__(self, other):
        return self.v == other.v


@lru_cache(3)
def f(k):
    return k.v


for i in (1, 2, 3, 1, 4, 2, 5):
    f(Key(i))
print(f.cache_info())


class Evil:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        g.cache_clear()
        return False


@lru_cache(2)
def g(k):
    return 1


for i in range(6):
    g(Evil())
print(g(5), g(5))
