"""Int loop whose values stay within 2**30 and are almost never small.

CPython's "compact" ints: one 30-bit digit, a fresh object for every result, served by the int
freelist (3.14 and later) or the pool allocator. The heart of the question what boxing costs.
Idea: the compact/medium path that the seed article walks through."""
import sys

P = 1_000_000_007


def kernel(size):
    x = 0
    y = 0
    for i in range(size):
        a = i * 3 + 1
        x = x + 999_983
        if x >= P:
            x = x - P
        y = x - a
    return x, y


def main(size):
    assert size < 350_000_000, "3 * i + 1 has to stay below 2**30"
    x, y = kernel(size)
    assert x == size * 999_983 % P, f"x is {x}"
    assert y == x - (3 * size - 2), f"y is {y}"
    print(x, y)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 6700000)
