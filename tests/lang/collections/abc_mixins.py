def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


from collections.abc import Mapping, MutableMapping, MutableSequence, MutableSet, Sequence, Set


class Vector(Sequence):
    def __init__(self, *items):
        self.items = items

    def __getitem__(self, i):
        return self.items[i]

    def __len__(self):
        return len(self.items)


v = Vector(1, 2, 3, 2)
print(list(v), list(reversed(v)), 2 in v, v.index(2), v.count(2), v.index(2, 2))
show(v.index, 9)


class Log(MutableSequence):
    def __init__(self):
        self.l = []

    def __getitem__(self, i):
        return self.l[i]

    def __setitem__(self, i, v):
        self.l[i] = v

    def __delitem__(self, i):
        del self.l[i]

    def __len__(self):
        return len(self.l)

    def insert(self, i, v):
        print('insert', i, v)
        self.l.insert(i, v)


g = Log()
g.append(1)
g.extend([2, 3])
g += [4]
g.reverse()
print(g.l, g.pop(), g.pop(0))
g.remove(3)
print(g.l)
g.clear()
print(g.l)


class Store(MutableMapping):
    def __init__(self):
        self.d = {}

    def __getitem__(self, k):
        return self.d[k]

    def __setitem__(self, k, v):
        self.d[k] = v

    def __delitem__(self, k):
        del self.d[k]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)


s = Store()
s.update({'a': 1}, b=2)
print(dict(s), s.pop('a'), s.pop('q', 0), s.setdefault('z', 5), s.popitem(), 'b' in s, s.get('k'), s == {'z': 5}, list(s.keys()))
show(s.pop, 'nope')
print(list(s.items()), list(s.values()), len(s.keys()))


class ListSet(Set):
    def __init__(self, items):
        self.items = list(dict.fromkeys(items))

    def __contains__(self, x):
        return x in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)


a, b = ListSet([1, 2, 3]), ListSet([2, 3, 4])
print(list(a & b), list(a | b), list(a - b), list(a ^ b), a <= b, ListSet([2]) < a, a == ListSet([3, 2, 1]), a.isdisjoint([9]))
show(Mapping)
show(type('M', (MutableSet,), {}))
