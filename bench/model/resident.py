# Resident memory before, with and after a list of 2,000,000 ints.
from __future__ import print_function


def resident():
    statm = open('/proc/self/statm')
    pages = int(statm.read().split()[1])
    statm.close()
    return pages * 4


def measure(n):
    before = resident()
    built = [i for i in range(5000, 5000 + n)]
    with_it = resident() - before
    del built
    after = resident() - before
    print('close resident memory of a list of %d ints, KiB = %d' % (n, with_it))
    print('points resident memory that stays after del, %% of it = %d' % (100 * after // with_it))


measure(2000000)
