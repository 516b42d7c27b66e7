# Nanoseconds for a sum, where operand and result have so many bits.
import sys
import time


def numbers(bits, count):
    # Spread over the upper half of the ints of that many bits, the last few left out so that x + one has no more bits.
    low = 1 << (bits - 1)
    state = 12345
    values = []
    for i in range(count):
        state = (state * 1103515245 + 12345) % 2147483648
        values.append(low + state * (low - 2) // 2147483648)
    return values


def add(values, repeat):
    one = 1
    a = 0
    start = time.perf_counter()
    for i in range(repeat):
        for x in values:
            a = x + one
    return time.perf_counter() - start


values = numbers(int(sys.argv[1]), 256)
repeat = int(sys.argv[2])
add(values, 20)
print('ns = %.4f' % (add(values, repeat) * 1e9 / (repeat * len(values))))
