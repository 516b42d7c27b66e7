"""Int loop whose every value stays between -5 and 1024, but for the outer counter.

CPython never allocates such ints (it keeps them ready made), so boxing costs a table look-up
and an indirection here, and nothing else.
Idea: the small-int cache, −5 … 256 until CPython 3.14 and −5 … 1024 since."""
import sys


def once():
    x = 0
    for i in range(100):
        x = x + i
        if x >= 500:
            x = x - 500
    middle = x
    for i in range(100):
        if x < i:
            x = x + 500
        x = x - i
    return middle, x


def main(size):
    middle = 0
    end = 0
    for _ in range(size):
        middle, end = once()
        # 0 + 1 + ... + 99 = 4950, and 4950 mod 500 = 450; the way back ends where it began
        assert middle == 450 and end == 0, f"{middle}, {end}"
    print(middle, end)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 41000)
