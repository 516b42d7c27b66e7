# Pools and arenas before, with and after 107,100 ints, 25,500 tuples: sys._debugmallocstats. 107,100 blocks of 32 bytes are 210
# pools of 510 (16 KiB) or 850 of 126 (4 KiB), wherever the first of them begins once the padding fills every hole.
from __future__ import print_function

import sys


def dump(name):
    sys.stderr.write('@ ' + name + '\n')
    sys.stderr.flush()
    sys._debugmallocstats()


def ints(n):
    return [i for i in range(5000, 5000 + n)]


def floats(n):
    return [i + 0.5 for i in range(n)]


def pairs(n):
    return [(None, i) for i in range(n)]


def wide(n):
    return [i + 2**130 for i in range(n)]


def show(name, build, n):
    built = build(n)
    del built
    padding = build(20000)
    dump(name + ' before')
    built = build(n)
    dump(name + ' with')
    del built
    dump(name + ' after')
    del padding


def freelists():
    lists = [[] for i in range(300)]
    tuples = [[(i,) for i in range(3000)], [(i, i, i) for i in range(3000)], [(i,) * 19 for i in range(3000)]]
    dicts = [{} for i in range(300)]
    floats_made = [i + 0.25 for i in range(300)]
    numbers = [i + 7000 for i in range(300)]
    del lists, tuples, dicts, floats_made, numbers
    dump('freelists')


if hasattr(sys, '_debugmallocstats'):
    show('ints', ints, 107100)
    show('floats', floats, 107100)
    show('wide ints', wide, 107100)
    freelists()
else:
    print('missing pools, arenas and freelists = it has no sys._debugmallocstats')
