# The most memory that a sort has beyond what was there before, in places of the list (8 bytes for each of its N items).
from __future__ import print_function

import sys


def field(name):
    status = open('/proc/self/status')
    lines = status.read().split('\n')
    status.close()
    for line in lines:
        if line.startswith(name):
            return int(line.split()[1])


def peak_of(work, values):
    reset = open('/proc/self/clear_refs', 'w')
    reset.write('5')
    reset.close()
    before = field('VmRSS:')
    work(values)
    return (field('VmHWM:') - before) * 1024.0 / (8 * len(values))


def shuffled(count):
    state = 12345
    values = []
    for i in range(count):
        state = (state * 1103515245 + 12345) % 2147483648
        values.append(state)
    return values


def in_place(values):
    values.sort()


def copied(values):
    sorted(values)


def by_key(values):
    values.sort(key=int)


def same(values):
    pass


count = int(sys.argv[1])
for name, work in (('nothing', same), ('sort', in_place), ('sorted', copied), ('sort with a key', by_key)):
    print('%s = %.2f' % (name, peak_of(work, shuffled(count))))
