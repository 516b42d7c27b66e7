# Nanoseconds for a sum that dies at once, and for one that replaces an int of a list, at places in shuffled order, after so many
# megabytes of floats and their list were made. The heap is worn: every fourth of the floats is gone again.
import sys
import time


def preload(megabytes):
    # 32 bytes for a float and 8 for its place; both representations box floats.
    count = megabytes * 25000
    live = [None] * count
    for i in range(count):
        live[i] = i + 0.5
    for i in range(0, count, 4):
        live[i] = None
    return live


def temporaries(values, repeat):
    a = 0
    start = time.perf_counter()
    for r in range(repeat):
        for x in values:
            a = x + r
    return time.perf_counter() - start


def replace(cells, steps, at):
    mask = len(cells) - 1
    start = time.perf_counter()
    for i in range(steps):
        at = (at * 229 + 12345) & mask
        cells[at] = cells[at] + 1
    return time.perf_counter() - start


live = preload(int(sys.argv[1]))
steps = int(sys.argv[2])
values = [i for i in range(100000, 100256)]
temporaries(values, 20)
print('temporaries = %.4f' % (temporaries(values, steps // 256) * 1e9 / (steps // 256 * 256)))
cells = [i for i in range(100000, 100000 + 65536)]
replace(cells, 65536, 1)
print('kept ints = %.4f' % (replace(cells, steps, 1) * 1e9 / steps))
