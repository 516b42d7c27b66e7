# What sys.getsizeof tells of containers as they are made, grow, shrink and are copied, and of other objects: a line a case.
# Runs unchanged on CPython 2.7 to 3.15; sizes.json has what they print.
from __future__ import print_function

import sys

size = sys.getsizeof


def show(name, sizes):
    print(name + ': ' + ' '.join([str(s) for s in sizes]))


def changes(name, sizes):
    """Where a row of sizes changes."""
    out = []
    last = -1
    for i in range(len(sizes)):
        if sizes[i] != last:
            last = sizes[i]
            out.append(str(i) + ':' + str(last))
    print(name + ': ' + ' '.join(out))


def grow_dict(d, keys):
    sizes = [size(d)]
    for k in keys:
        d[k] = None
        sizes.append(size(d))
    return sizes


def ints(n):
    return list(range(n))


def words(n):
    return ['k%d' % i for i in range(n)]


def dict_of(keys):
    d = {}
    for k in keys:
        d[k] = None
    return d


def mixed(n):
    out = words(n)
    out[n // 2] = 5
    return out


# ---- dicts: growing ----
changes('dict grows by ints', grow_dict({}, ints(3000)))
changes('dict grows by words', grow_dict({}, words(3000)))
changes('dict grows by words then an int', grow_dict({}, words(50) + [1] + words(200)))
changes('dict grows by an int then words', grow_dict({}, [1] + words(200)))
for n in (1, 4, 5, 6, 9, 10, 11, 20, 21, 22, 42, 43):
    d = dict_of(words(n))
    before = size(d)
    d[1.5] = 1
    show('dict of %d words and a float' % n, [before, size(d)])
    del d[1.5]
    d['last'] = 1
    sizes = [size(d)]
    d.clear()
    sizes.append(size(d))
    d['x'] = 1
    sizes.append(size(d))
    show('dict of %d words and a float, which goes, a word added, all cleared, a word added' % n, sizes)

# ---- dicts: deleting, inserting again ----
for make in (ints, words):
    for n in (5, 8, 10, 21, 40, 100):
        keys = make(n)
        d = dict_of(keys)
        for k in keys[1:]:
            del d[k]
        sizes = [size(d)]
        for i in range(60):
            if make is ints:
                d[1000 + i] = 1
            else:
                d['again%d' % i] = 1
            sizes.append(size(d))
        changes('dict of %d %s, all but one deleted, 60 more' % (n, 'ints' if make is ints else 'words'), sizes)
d = dict_of(ints(5))
sizes = []
for i in range(40):
    d[100 + i] = 1
    del d[100 + i]
    sizes.append(size(d))
changes('dict, one in and out', sizes)
d = dict_of(words(20))
sizes = []
while d:
    d.popitem()
    sizes.append(size(d))
for i in range(20):
    d['n%d' % i] = 1
    sizes.append(size(d))
changes('dict popitem to empty, refilled', sizes)
d = dict_of(words(10))
sizes = []
for i in range(12):
    d.setdefault('s%d' % i, 1)
    sizes.append(size(d))
d.setdefault(7, 1)
sizes.append(size(d))
changes('dict setdefault', sizes)
d = {}
d.setdefault('a', 1)
e = {}
e.setdefault(1, 1)
show('dict setdefault first', [size(d), size(e)])
d = dict_of(words(3))
d.pop('k0')
d.pop('k1')
d.pop('k2')
show('dict popped empty', [size(d)])

# ---- dicts: copies and merges ----
for make in (ints, words, mixed):
    name = 'ints' if make is ints else 'words' if make is words else 'mixed'
    for how in range(9):
        sizes = []
        for n in range(1, 180):
            d = dict_of(make(n))
            if how == 0:
                e = d.copy()
            elif how == 1:
                e = dict(d)
            elif how == 2:
                e = dict.fromkeys(d)
            elif how == 3:
                e = dict.fromkeys(make(n))
            elif how == 4:
                e = dict.fromkeys(set(make(n)))
            elif how == 5:
                e = {}
                e.update(d)
            elif how == 6:
                e = {'z': 1}
                e.update(d)
            elif how == 7:
                e = dict([(k, 1) for k in make(n)])
            else:
                e = {-1: 1}
                e.update(d)
            sizes.append(size(e))
        changes('dict %s copied, way %d' % (name, how), sizes)
    for n in (5, 10, 21, 40, 80):
        for kept in sorted(set([0, 1, n // 3, n // 2, n * 2 // 3, n * 2 // 3 + 1, n - 1])):
            keys = make(n)
            d = dict_of(keys)
            for k in keys[kept:]:
                del d[k]
            e = {}
            e.update(d)
            f = {'y': 1}
            f.update(d)
            show('dict of %d %s, %d left' % (n, name, kept),
                 [size(d), size(d.copy()), size(dict(d)), size(dict.fromkeys(d)), size(e), size(f)])
for n in (1, 4, 5, 6, 10, 11, 12, 17, 22, 30):
    for m in (1, 4, 5, 6, 10, 11, 12, 17, 22, 50):
        d = dict_of(words(n))
        e = dict_of(ints(m))
        f = dict_of(words(m))
        a = d.copy()
        a.update(e)
        b = d.copy()
        b.update(f)
        c = e.copy()
        c.update(d)
        show('dict %d updated by %d' % (n, m), [size(a), size(b), size(c)])
d = dict_of(words(7))
d.update(a=1, b=2, c=3, d=4)
show('dict keywords', [size(dict(a=1)), size(dict(a=1, b=2, c=3, d=4, e=5, f=6)), size(d),
                       size(dict(d, zz=1)), size(dict({}, a=1)), size(dict({1: 2}, a=1))])


def keywords(**kw):
    return size(kw)


show('dict **kw', [keywords(), keywords(a=1), keywords(a=1, b=2, c=3, d=4, e=5, f=6), keywords(**d)])

# ---- dicts: displays and comprehensions ----
show('dict displays of ints', [
    size({}), size({1: 1}), size({1: 1, 2: 2}), size({1: 1, 2: 2, 3: 3, 4: 4, 5: 5}),
    size({1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6}),
    size({1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9, 10: 10}),
    size({1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9, 10: 10, 11: 11}),
    size({1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9, 10: 10, 11: 11, 12: 1, 13: 1, 14: 1}),
    size({1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9, 10: 10, 11: 11, 12: 1, 13: 1, 14: 1, 15: 1}),
    size({1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9, 10: 10, 11: 11, 12: 1, 13: 1, 14: 1, 15: 1, 16: 1}),
    size({1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9, 10: 10, 11: 11, 12: 1, 13: 1, 14: 1, 15: 1, 16: 1,
          17: 1}),
    size({1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9, 10: 10, 11: 11, 12: 1, 13: 1, 14: 1, 15: 1, 16: 1,
          17: 1, 18: 1, 19: 1, 20: 1, 21: 1}),
    size({1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9, 10: 10, 11: 11, 12: 1, 13: 1, 14: 1, 15: 1, 16: 1,
          17: 1, 18: 1, 19: 1, 20: 1, 21: 1, 22: 1, 23: 1}),
])
show('dict displays of words', [
    size({'1': 1}), size({'1': 1, '2': 2}), size({'1': 1, '2': 2, '3': 3, '4': 4, '5': 5}),
    size({'1': 1, '2': 2, '3': 3, '4': 4, '5': 5, '6': 6}),
    size({'1': 1, '2': 2, '3': 3, '4': 4, '5': 5, 6: 6}),
    size({'1': 1, 2: 2}), size({1: 1, '2': 2}), size({'1': 1, '1': 2, '2': 1, '3': 1, '4': 1, '5': 1, '6': 2}),
    size({'a': 1, 'b': 1, 'c': 1, 'd': 1, 'e': 1, 'f': 1, 'g': 1, 'h': 1, 'i': 1, 'j': 1, 'k': 1, 'l': 1, 'm': 1,
          'n': 1, 'o': 1}),
    size({'a': 1, 'b': 1, 'c': 1, 'd': 1, 'e': 1, 'f': 1, 'g': 1, 'h': 1, 'i': 1, 'j': 1, 'k': 1, 'l': 1, 'm': 1,
          'n': 1, 'o': 1, 'p': 1}),
    size({'a': 1, 'b': 1, 'c': 1, 'd': 1, 'e': 1, 'f': 1, 'g': 1, 'h': 1, 'i': 1, 'j': 1, 'k': 1, 'l': 1, 'm': 1,
          'n': 1, 'o': 1, 'p': 1, 'q': 1, 'r': 1, 's': 1, 't': 1, 'u': 1, 'v': 1, 'w': 1, 'x': 1, 'y': 1, 'z': 1}),
])
changes('dict comprehension', [size({i: i for i in range(n)}) for n in range(100)])
changes('dict comprehension of words', [size({str(i): i for i in range(n)}) for n in range(100)])

# ---- sets ----

def grow_set(keys):
    s = set()
    sizes = [size(s)]
    for k in keys:
        s.add(k)
        sizes.append(size(s))
    return sizes


changes('set grows', grow_set(ints(3000)))
if sys.version_info[0] >= 3:
    changes('set grows beyond 50,000', grow_set(ints(200000)))
changes('set of a list', [size(set(ints(n))) for n in range(200)])
changes('frozenset of a list', [size(frozenset(ints(n))) for n in range(200)])
changes('set of a set', [size(set(set(ints(n)))) for n in range(200)])
changes('set.copy', [size(set(ints(n)).copy()) for n in range(200)])
changes('set of a dict', [size(set(dict_of(ints(n)))) for n in range(200)])
changes('set union', [size(set(ints(n)) | set(range(50, 50 + n))) for n in range(100)])
changes('set intersection', [size(set(ints(n)) & set(range(10, 10 + n))) for n in range(100)])
changes('set difference', [size(set(ints(n)) - set(range(10, 10 + n))) for n in range(100)])
changes('set symmetric difference', [size(set(ints(n)) ^ set(range(10, 10 + n))) for n in range(100)])
changes('set comprehension', [size({i for i in range(n)}) for n in range(100)])
show('set displays', [size({1}), size({1, 2, 3, 4}), size({1, 2, 3, 4, 5}), size({1, 2, 3, 4, 5, 6, 7, 8, 9, 10})])
s = set(ints(40))
sizes = []
for i in range(40):
    s.discard(i)
    sizes.append(size(s))
for i in range(60):
    s.add(1000 + i)
    sizes.append(size(s))
s.clear()
sizes.append(size(s))
changes('set emptied and refilled', sizes)
s = set(ints(3))
sizes = []
for i in range(40):
    s.add(100 + i)
    s.discard(100 + i)
    sizes.append(size(s))
changes('set, one in and out', sizes)
s = set(ints(100))
s.difference_update(range(90))
t = set(ints(100))
t.intersection_update(range(10))
show('set updates', [size(s), size(t)])

# ---- lists ----

def grow_list(l, n):
    sizes = [size(l)]
    for i in range(n):
        l.append(i)
        sizes.append(size(l))
    return sizes


changes('list grows', grow_list([], 500))
changes('list grows from [0] * 10', grow_list([0] * 10, 50))
changes('list of a tuple', [size(list(tuple(ints(n)))) for n in range(40)])
changes('list of a list', [size(list(ints(n))) for n in range(40)])
changes('list of a set', [size(list(set(ints(n)))) for n in range(40)])
changes('list of a dict', [size(list(dict_of(ints(n)))) for n in range(40)])
changes('list of a str', [size(list('a' * n)) for n in range(40)])
changes('list of an iterator', [size(list(iter(ints(n)))) for n in range(40)])
changes('list of a generator', [size(list(x for x in ints(n))) for n in range(40)])
changes('list comprehension', [size([x for x in ints(n)]) for n in range(100)])
changes('list slice', [size(ints(60)[:n]) for n in range(60)])
changes('list times', [size([1, 2, 3] * n) for n in range(20)])
changes('list plus', [size(ints(n) + [1, 2, 3]) for n in range(20)])
changes('list copy', [size(ints(n)[:]) for n in range(20)])
changes('sorted', [size(sorted(ints(n))) for n in range(40)])
changes('sorted tuple', [size(sorted(tuple(ints(n)))) for n in range(40)])
changes('list of map', [size(list(map(str, ints(n)))) for n in range(40)])
changes('list of zip', [size(list(zip(ints(n), ints(n)))) for n in range(40)])
changes('list of enumerate', [size(list(enumerate(ints(n)))) for n in range(40)])
changes('list of reversed', [size(list(reversed(ints(n)))) for n in range(40)])
changes('list of dict items', [size(list(dict_of(ints(n)).items())) for n in range(40)])
changes('list of split', [size(('a ' * n).split()) for n in range(40)])
changes('list of split by comma', [size(','.join(['a'] * n).split(',')) for n in range(1, 40)])
changes('list of splitlines', [size(('a\n' * n).splitlines()) for n in range(40)])


def extended(first, more):
    first.extend(more)
    return size(first)


def plus_equal(first, more):
    first += more
    return size(first)


changes('[] extended by a list', [extended([], ints(n)) for n in range(40)])
changes('[] extended by a tuple', [extended([], tuple(ints(n))) for n in range(40)])
changes('[] extended by a set', [extended([], set(ints(n))) for n in range(40)])
changes('[] extended by an iterator', [extended([], iter(ints(n))) for n in range(40)])
changes('[1] extended by a list', [extended([1], ints(n)) for n in range(40)])
changes('[1] extended by a set', [extended([1], set(ints(n))) for n in range(40)])
changes('9 extended by a list', [extended(ints(9)[:], ints(n)) for n in range(40)])
changes('9 extended by an iterator', [extended(ints(9)[:], iter(ints(n))) for n in range(40)])
changes('9 += tuple', [plus_equal(ints(9)[:], tuple(ints(n))) for n in range(40)])
show('list displays', [size([]), size([1]), size([1, 2]), size([1, 2, 3]), size([1, 2, 3, 4, 5]),
                       size([sys, sys, sys]), size([1, 2, sys]), size(['a', sys, 1, 2, 3, 4, 5, 6, 7])])
l = ints(100)
sizes = [size(l)]
while l:
    l.pop()
    sizes.append(size(l))
changes('list popped', sizes)
l = ints(100)[:]
del l[10:]
m = ints(100)[:]
m[20:80] = []
n = ints(10)[:]
n[3:4] = [1, 2, 3, 4, 5]
o = ints(10)[:]
o.insert(3, 1)
p = ints(50)[:]
p.remove(3)
q = ints(50)[:]
q *= 2
r = ints(3)
del r[:]
show('list changes', [size(l), size(m), size(n), size(o), size(p), size(q), size(r)])

# ---- tuples, numbers, others ----
show('tuples', [size(tuple(ints(n))) for n in range(25)])
show('tuples made', [size((1, sys)), size(tuple([])), size((1, 2) + (3,)), size((1, 2) * 3), size(tuple(ints(9))[2:5])])
show('ints', [size(x) for x in [0, 1, -1, 5, 256, 257, 2 ** 15, 2 ** 30 - 1, 2 ** 30, -2 ** 30, 2 ** 60 - 1, 2 ** 60,
                                2 ** 62, 2 ** 63 - 1, 2 ** 63, 2 ** 64, 2 ** 90, 10 ** 100, -10 ** 100, 2 ** 3000]])
if sys.version_info[0] >= 3:
    show('ints made', [size(2 ** 40 - 2 ** 40), size(2 ** 70 - 2 ** 70 + 1), size(2 ** 31 >> 1), size(2 ** 31 >> 2),
                       size(10 ** 30 // 10 ** 29), size(10 ** 30 % 7), size(int('5')), size(int('0')), size(True + 0)])
show('floats', [size(0.0), size(1.5), size(1e300)])
show('bools and None', [size(None), size(True), size(False)])
show('others', [size(len), size(iter([])), size(iter(())), size(slice(1, 2, 3)), size(Ellipsis), size(NotImplemented)])
if sys.version_info[0] >= 3:
    show('str, ASCII', [size('a' * n) for n in (0, 1, 2, 3, 7, 8, 15, 16, 100, 1000)])
    show('str, Latin-1', [size('\xe9' * n) for n in (1, 2, 3, 7, 8, 15, 16, 100)])
    show('str, 2 bytes', [size('\u20ac' * n) for n in (1, 2, 3, 7, 8, 15, 16, 100)])
    show('str, 4 bytes', [size('\U0001f600' * n) for n in (1, 2, 3, 7, 8, 15, 16, 100)])
    show('str made', [size('a' + 'b'), size(str(12345)), size(repr('x')), size('a,b'.split(',')[0]), size('%d' % 7),
                      size('x'.upper()), size('{}'.format(1)), size('\xe9a'[1]), size('\u20aca'[1:]), size('abc'[0:2])])
    show('bytes', [size(b'a' * n) for n in (0, 1, 2, 3, 7, 8, 100)])
    show('range', [size(range(3)), size(range(0)), size(range(10 ** 30))])
    show('iterators', [size(iter(range(3))), size(iter('ab')), size(iter('\u20ac')), size(iter({})), size(iter(set())),
                       size(iter(b'')), size(enumerate([])), size(zip()), size(map(len, [])), size(filter(None, [])),
                       size(reversed([])), size({}.keys()), size({}.values()), size({}.items()), size(iter({}.items())),
                       size(zip([1], [2])), size(reversed(range(3))), size(iter(range(10 ** 30))), size(reversed({}))])
    show('functions', [size(size)])
    show('function', [size(show)])
    show('methods', [size([].append), size(''.join), size({}.get)])


# ---- instances ----
class Plain(object):
    pass


class Point(object):
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Derived(Point):
    pass


class Slots(object):
    __slots__ = ('a', 'b', 'c')


class NoSlots(object):
    __slots__ = ()


class MoreSlots(Slots):
    __slots__ = ('d',)


class SlotsAndDict(Slots):
    pass


show('instances', [size(Plain()), size(Point(1, 2)), size(Derived(1, 2)), size([Point(i, i) for i in range(50)][-1])])
show('instances with slots', [size(Slots()), size(NoSlots()), size(MoreSlots()), size(SlotsAndDict())])
