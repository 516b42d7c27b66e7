# Nanoseconds for a sum, where so many of a hundred exceed 2^60, the end of tagged's immediate ints.
import sys
import time


def numbers(percent, count):
    # Spread evenly: the share so far decides.
    values = []
    due = 0
    for i in range(count):
        due += percent
        if due >= 100:
            due -= 100
            values.append(2 ** 60 - 1 - i % 7)
        else:
            values.append(2 ** 59 - i % 7)
    return values


def add(values, repeat):
    y = 100
    a = 0
    start = time.perf_counter()
    for i in range(repeat):
        for x in values:
            a = x + y
    return time.perf_counter() - start


values = numbers(int(sys.argv[1]), 1000)
repeat = int(sys.argv[2])
add(values, 10)
print('ns = %.4f' % (add(values, repeat) * 1e9 / (repeat * len(values))))
