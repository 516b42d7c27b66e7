# Subclasses of list, dict, tuple, set.
class Stack(list):
    def push(self, x):
        self.append(x)
        return self

    def __repr__(self):
        return 'Stack' + super().__repr__()


s = Stack([1, 2]).push(3)
print(s, len(s), s[0], s[-1], s[1:], type(s[1:]).__name__, list(s), s == [1, 2, 3], isinstance(s, list))
s.label = 'x'
s += [4]
print(s, s.label, type(s).__name__, s + [5], type(s + [5]).__name__, s * 2, 3 in s, s.index(3), sorted(s, reverse=True))
s[0] = 'first'
del s[1]
s.sort(key=str)
print(s, [x for x in s], sum(len(str(x)) for x in s), bool(Stack()), Stack() == [], s.__dict__)
a, *b = s
print(a, b, [*s], (lambda *a: a)(*s), ''.join(map(str, s)), max(Stack([3, 9, 2])), dict.fromkeys(Stack('ab')))
s.extend(Stack('xy'))
s.reverse()
print(s, s.copy(), type(s.copy()).__name__, s.pop(), s.count('x'))
try:
    hash(s)
except TypeError as error:
    print(error)


class Init(list):
    def __init__(self, n, fill=0):
        super().__init__([fill] * n)
        self.n = n


print(Init(3), Init(2, fill='z'), Init(2).n)


class Loud(list):
    def __getitem__(self, i):
        return ('item', i, super().__getitem__(i))

    def __len__(self):
        return 100

    def __iter__(self):
        return iter('iterated')

    def __contains__(self, x):
        return x == 'anything'

    def append(self, x):
        super().append(x * 2)


loud = Loud([1, 2])
loud.append(5)
print(loud[0], loud[2], len(loud), list(loud), 'anything' in loud, 1 in loud, [x for x in loud][:3], loud == [1, 2, 10])


class CaseDict(dict):
    def __getitem__(self, key):
        return super().__getitem__(key.lower())

    def __setitem__(self, key, item):
        super().__setitem__(key.lower(), item)

    def __contains__(self, key):
        return super().__contains__(key.lower())


d = CaseDict()
d['ABC'] = 1
print(d['aBc'], 'Abc' in d, 'x' in d, d, len(d), dict(d), d.get('abc'), type(d).__name__, isinstance(d, dict), d == {'abc': 1})
d.update(Z=2)
print(sorted(d), list(d.items()), {**d}, (lambda **k: k)(**d))


class Default(dict):
    def __missing__(self, key):
        self[key] = v = key * 2
        return v


m = Default(a=1)
print(m['a'], m['b'], m, m.get('c'), 'd' in m)
try:
    CaseDict()['no']
except KeyError as error:
    print(repr(error))


class Counter(dict):
    def __init__(self, items=()):
        super().__init__()
        for i in items:
            self[i] = self.get(i, 0) + 1

    def most(self):
        return max(self, key=self.get)


c = Counter('abracadabra')
print(c, c.most(), sum(c.values()), c.keys() == {'a', 'b', 'r', 'c', 'd'})
c.extra = 1
print(c.extra, c.__dict__, c.copy() == c, type(c.copy()).__name__)


class Pair(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    @property
    def first(self):
        return self[0]

    def __add__(self, other):
        return Pair(self[0] + other[0], self[1] + other[1])


p = Pair(1, 2)
print(p, p.first, p + p, type(p + p).__name__, p == (1, 2), hash(p) == hash((1, 2)), len(p), {p: 'v'}[(1, 2)], p[::-1], 2 in p)
x, y = p
print(x, y, isinstance(p, tuple), '%s-%s' % p, tuple(p), type(tuple(p)).__name__, repr(p), p < (1, 3), (0,) + p)
p.attr = 5
print(p.attr, p.__dict__)


class Tags(set):
    def add(self, x):
        super().add(x.upper())


t = Tags(['a'])
t.add('b')
print(sorted(t), t == {'a', 'B'}, 'B' in t, len(t), type(t | {1}).__name__, sorted(t - {'a'}), isinstance(t, set))


class Frozen(frozenset):
    pass


f = Frozen([1, 2])
print(f == {1, 2}, hash(f) == hash(frozenset([1, 2])), {f: 1}[frozenset([2, 1])], len(f))


class Slotted(list):
    __slots__ = ('name',)


sl = Slotted([1])
sl.name = 'n'
print(sl, sl.name, hasattr(sl, '__dict__'))
try:
    sl.other = 1
except AttributeError as error:
    print(error)
empty = Stack()
empty.append(empty)
print(len(empty))
del empty


class Mixed(Stack):
    def __eq__(self, other):
        return 'mixed'


print(Mixed([1]) == 1, [1] == Mixed([1]), Mixed([1]) != [1])
print(list.__len__(loud), list.__getitem__(loud, 0), dict.__getitem__(d, 'abc'), list.__repr__(s)[:4])
