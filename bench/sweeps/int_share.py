# Nanoseconds for `x + x`, where so many of a hundred numbers are ints and the others floats.
import sys
import time


def numbers(percent, count):
    values = []
    due = 0
    for i in range(count):
        due += percent
        if due >= 100:
            due -= 100
            values.append(100000 + i)
        else:
            values.append(100000.5 + i)
    return values


def add(values, repeat):
    a = 0
    start = time.perf_counter()
    for i in range(repeat):
        for x in values:
            a = x + x
    return time.perf_counter() - start


values = numbers(int(sys.argv[1]), 1000)
repeat = int(sys.argv[2])
add(values, 10)
print('ns = %.4f' % (add(values, repeat) * 1e9 / (repeat * len(values))))
