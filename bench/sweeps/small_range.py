# Nanoseconds for a sum kept in a list, where the results are below so many bits: some are in the small-int table, the others are made.
import sys
import time


def numbers(bits, count):
    state = 12345
    values = []
    for i in range(count):
        state = (state * 1103515245 + 12345) % 2147483648
        values.append(state * (2 ** bits - 1) // 2147483648)
    return values


def add(values, cells, repeat):
    one = 1
    start = time.perf_counter()
    for i in range(repeat):
        at = 0
        for x in values:
            cells[at & 15] = x + one
            at += 1
    return time.perf_counter() - start


count = 8192
repeat = int(sys.argv[1])
for bits in (8, 12, 16, 20):
    values = numbers(bits, count)
    cells = [0] * 16
    add(values, cells, 1)
    print('below 2^%d = %.4f' % (bits, add(values, cells, repeat) * 1e9 / (repeat * count)))
