"""Int loop that crosses 2**30 back and forth: half of the sums need a second 30-bit digit.

Above the boundary CPython leaves its one-digit fast path and its int freelist; a tagged int
does not notice. Shows the cost of the boundary itself, against loop_compact.
Idea: the digit size of CPython ints (30 bits)."""
import sys


def cross(limit, size):
    above = 0
    start = limit - 50
    x = start
    for _ in range(size):
        for i in range(100):
            up = x + i
            if up >= limit:
                above += 1
            down = up - 50
            x = down + 50 - i
    assert x == start, f"{x} is not {start}"
    return above


def main(size):
    above = cross(2**30, size)
    assert above == 50 * size, f"{above} sums above 2**30 in {size} rounds"
    print(above)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 61000)
