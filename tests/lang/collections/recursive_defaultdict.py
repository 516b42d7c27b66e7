# repr of default dicts that hold themselves, or whose factory shows them.
from collections import defaultdict

d = defaultdict(list)
d['x'] = d
print(d)
d['y'] = [d, defaultdict(list, a=1)]
print(d)
n = defaultdict(None)
n[1] = n
print(n)


class Factory:
    def __call__(self):
        return 1

    def __repr__(self):
        return f'Factory of {self.made!r}'


factory = Factory()
factory.made = defaultdict(factory, a=1)
print(factory.made)
d.default_factory = 3
print(d.default_factory)
