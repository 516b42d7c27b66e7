"""Prefix sums of 1,000 ints, 1,000 range sums from them, and the largest sum of a subarray.

One pass that builds a list, one that reads it at two places, one with a running maximum.
Idea: J. Bentley, Programming Pearls, column 8; data of period 101, so the sums are known."""
import sys


def prefix_sums(data):
    sums = [0]
    total = 0
    for value in data:
        total += value
        sums.append(total)
    return sums


def range_sums(sums, width):
    total = 0
    for i in range(len(sums) - width):
        total += sums[i + width] - sums[i]
    return total


def best_sum(data):
    best = 0
    here = 0
    for value in data:
        here += value
        if here < 0:
            here = 0
        elif here > best:
            best = here
    return best


def main(size):
    data = [10 * (i * i * 7 % 101) - 490 for i in range(1010)]
    period = data[:101]
    once = 0
    for value in period:
        once += value
    total = 0
    best = 0
    for _ in range(size):
        sums = prefix_sums(data)
        total = range_sums(sums, 101)
        best = best_sum(data)
        assert sums[1010] == 10 * once and total == 910 * once, f"{sums[1010]}, {total}"
    assert best >= 0 and best_sum(period) <= best
    print(total, best)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 1700)
