# Nanoseconds for an addition whose result replaces an older int: hot, where a few blocks go round, or in a list of many ints at
# shuffled addresses.
from __future__ import print_function

import sys
import time


def hot(rounds):
    a = 100000
    start = time.perf_counter()
    for i in range(rounds):
        a = i + 100000
    return time.perf_counter() - start


def replace(cells, steps, at):
    # Every place once before any comes twice: 229 and 12345 give the full period of a power of 2.
    mask = len(cells) - 1
    for i in range(steps):
        at = (at * 229 + 12345) & mask
        cells[at] = cells[at] + 1
    return at


def shuffled(count, steps):
    cells = [i for i in range(100000, 100000 + count)]
    at = replace(cells, count, 1)
    start = time.perf_counter()
    replace(cells, steps, at)
    return time.perf_counter() - start


count = int(sys.argv[2])
steps = int(sys.argv[3])
seconds = hot(steps) if sys.argv[1] == 'hot' else shuffled(count, steps)
print('ns = %.4f' % (seconds * 1e9 / steps))
