from collections import OrderedDict


class LastUpdated(OrderedDict):
    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self.move_to_end(key)


d = LastUpdated(a=1, b=2, c=3)
d['a'] = 10
print(d)
d.update(b=5)
print(d, d.copy(), type(d.copy()).__name__)


class Upper(OrderedDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)


print(Upper(a=1), Upper([('b', 2)]), Upper.fromkeys('xy', 0), Upper(a=1) | {'c': 3})


class LRU(OrderedDict):
    def __init__(self, size):
        super().__init__()
        self.size = size

    def __getitem__(self, key):
        value = super().__getitem__(key)
        self.move_to_end(key)
        return value

    def __setitem__(self, key, value):
        if key in self:
            self.move_to_end(key)
        super().__setitem__(key, value)
        if len(self) > self.size:
            oldest = next(iter(self))
            del self[oldest]


c = LRU(2)
c['a'] = 1
c['b'] = 2
c['a']
c['c'] = 3
print(list(c), c.size)
