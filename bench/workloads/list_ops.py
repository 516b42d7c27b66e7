"""A list of 1,000 ints: appended one by one, mirrored in place, then read by index.

The three things that programs do with a list, and no arithmetic that matters beside them.
Idea: list access and append as micro-benchmarks of every implementation."""
import sys


def mirror(n):
    data = []
    for i in range(n):
        data.append(i)
    for i in range(n):
        data[i] = data[n - 1 - i]
    total = 0
    for i in range(n):
        total += data[i]
    return total


def main(size):
    total = 0
    for _ in range(size):
        total = mirror(1000)
        # the upper half, 500 ... 999, twice
        assert total == 749_500, f"{total}"
    print(total)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 2300)
