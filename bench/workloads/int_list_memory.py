"""A list of SIZE distinct 32-bit ints, alive all at once: a workload for peak memory.

8 bytes an element when tagged; boxed needs the same slot and a 32-byte object behind it.
Idea: the seed article on 100,000,000 ints in a list, at a size that fits any machine."""
import sys


def main(size):
    data = [3_000_000_000 + i for i in range(size)]
    assert len(data) == size and data[size - 1] == 2_999_999_999 + size
    total = 0
    for value in data:
        total += value
    assert total == 3_000_000_000 * size + size * (size - 1) // 2, f"{total}"
    print(total)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000000)
