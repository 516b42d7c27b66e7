# sys.getsizeof of ints, floats, tuples, lists, dicts, sets and strings.
from __future__ import print_function

import sys


def row(name, *objects):
    print('exact getsizeof %s = %s' % (name, ' '.join([str(sys.getsizeof(o)) for o in objects])))


def grown(add, container):
    sizes = [sys.getsizeof(container)]
    for i in range(2000):
        add(container, i)
        size = sys.getsizeof(container)
        if size != sizes[-1]:
            sizes.append(size)
    return ' '.join([str(size) for size in sizes])


def put(d, i):
    d[i] = i


row('int 0', 0)
row('int 1, -1, 255, 2**30-1', 1, -1, 255, 2**30 - 1)
row('int 2**30, -2**30, 2**60-1', 2**30, -2**30, 2**60 - 1)
row('int 2**60, 2**62, 2**63-1', 2**60, 2**62, 2**63 - 1)
row('int 2**63, 2**89', 2**63, 2**89)
row('int 2**90, 2**300, -2**3000', 2**90, 2**300, -2**3000)
row('float', 0.0, 1.5, 1e300)
row('None, True', None, True)
row('tuple of 0 to 9', *[tuple(range(i)) for i in range(10)])
row('list of 0 to 9, from a list', *[list(list(range(i))) for i in range(10)])
row('list literals', [], [1], [1, 2], [1, 2, 3], [1, 2, 3, 4, 5])
row('[0] * n for 0 1 10 1000', [0] * 0, [0] * 1, [0] * 10, [0] * 1000)
row('slices of a list', list(range(100))[:10], list(range(100))[::3])
row('comprehensions of 1 to 9', *[[x for x in range(i)] for i in range(1, 10)])
row('list + list', [1, 2, 3] + [4, 5], [0] * 9 + [1])
if sys.version_info[0] >= 3:
    row('bytes of 0, 1, 100', b'', b'a', b'a' * 100)
    row('str, ASCII, of 0, 1, 100', '', 'a', 'a' * 100)
    row('str, Latin-1, of 2', '\xe9\xe8')
    row('str, 2 bytes a character', '\u20ac\u20ad')
    row('str, 4 bytes a character', '\U0001f600\U0001f601')
    row('range', range(3))
else:
    print('missing getsizeof str and bytes = 2.7 has byte strings, where boxed has text and bytes')
row('dict, empty', {})
row('dict of an int', {1: 1})
print('exact getsizeof dict, int keys, growing = ' + grown(put, {}))
row('set of 0, 1', set(), set([1]))
print('exact getsizeof set, growing = ' + grown(set.add, set()))
