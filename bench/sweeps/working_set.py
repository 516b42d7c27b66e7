# Nanoseconds to read an int of a list and add it, in the order in which the ints were made and in a shuffled one.
import sys
import time


def shuffled(values):
    # Every place once: 229 and 12345 give the full period of a power of 2.
    mask = len(values) - 1
    at = 1
    result = [None] * len(values)
    for i in range(len(values)):
        at = (at * 229 + 12345) & mask
        result[i] = values[at]
    return result


def add(values, repeat):
    s = 0
    start = time.perf_counter()
    for r in range(repeat):
        s = 0
        for x in values:
            s = s + x
    return time.perf_counter() - start


count = int(sys.argv[1])
repeat = max(1, int(sys.argv[2]) // count)
# Beyond every small-int table, below 30 bits.
in_order = [i for i in range(100000, 100000 + count)]
in_disorder = shuffled(in_order)
for name, values in (('in order', in_order), ('shuffled', in_disorder)):
    if repeat > 1:
        add(values, 1)
    print('%s = %.4f' % (name, add(values, repeat) * 1e9 / (repeat * count)))
