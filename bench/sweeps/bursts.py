# Nanoseconds for an int made and dropped, where so many are made before all of them are dropped.
import sys
import time


def burst(size, repeat):
    cells = [None] * size
    x = 100000
    start = time.perf_counter()
    for r in range(repeat):
        for i in range(size):
            cells[i] = x + i
        for i in range(size):
            cells[i] = None
    return time.perf_counter() - start


ints = int(sys.argv[1])
for size in (10, 100, 1000):
    burst(size, 10)
    print('bursts of %d = %.4f' % (size, burst(size, ints // size) * 1e9 / ints))
