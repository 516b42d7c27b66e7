"""Int loop that crosses 2**60, then 2**62, back and forth.

2**60 is where a 61-bit immediate overflows to the heap, and where CPython needs a third digit;
2**62 is the same edge for a 63-bit immediate. Tagging at its worst: around its own boundary.
Idea: the overflow edges of Spur (61 bits) and of one-bit tags (63 bits)."""
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
    low = cross(2**60, size)
    high = cross(2**62, size)
    assert low == 50 * size, f"{low} sums above 2**60 in {size} rounds"
    assert high == 50 * size, f"{high} sums above 2**62 in {size} rounds"
    print(low, high)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 5100)
