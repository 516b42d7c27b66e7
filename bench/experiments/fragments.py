# Memory held for each live byte: strings of mixed sizes, then every second one dies, then others take the places.
from __future__ import print_function

import sys


def resident():
    statm = open('/proc/self/statm')
    pages = int(statm.read().split()[1])
    statm.close()
    return pages * 4096


def sizes(count, state):
    # 20 to 380 characters: with the object's header all are within what the pools serve.
    made = [0] * count
    for i in range(count):
        state = (state * 229 + 12345) % 4194304
        made[i] = 20 + (state // 64) % 361
    return made


def live(strings):
    total = sys.getsizeof(strings)
    for s in strings:
        if s is not None:
            total += sys.getsizeof(s)
    return total


def report(name, strings, before):
    now = resident() - before
    print('%s, bytes live = %d' % (name, live(strings)))
    print('%s, bytes resident = %d' % (name, now))


def main(count):
    first = sizes(count, 1)
    second = sizes(count, 2)
    before = resident()
    strings = [None] * count
    for i in range(count):
        strings[i] = 'x' * first[i]
    report('all', strings, before)
    for i in range(0, count, 2):
        strings[i] = None
    report('half', strings, before)
    for i in range(0, count, 2):
        strings[i] = 'x' * second[i]
    report('refilled', strings, before)


main(int(sys.argv[1]))
