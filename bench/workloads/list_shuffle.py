"""Make SIZE distinct ints, shuffle the list once, then walk it ten times from end to end.

The list is read in order, its elements lie in shuffled order on the heap: each boxed element
is a jump to another cache line, a tagged list stays one stream. The worst case of boxing.
Idea: freelist against pools "with cache effects", a question the seed articles leave open."""
import sys


def shuffle(data):
    # Fisher-Yates, driven by the minimal standard generator of Park and Miller (1988)
    s = 1
    for i in range(len(data) - 1, 0, -1):
        s = s * 16_807 % 2_147_483_647
        j = s % (i + 1)
        saved = data[i]
        data[i] = data[j]
        data[j] = saved


def walk(data):
    total = 0
    descents = 0
    before = 0
    for value in data:
        total += value
        if value < before:
            descents += 1
        before = value
    return total, descents


def main(size):
    data = [1_000_000 + 7 * i for i in range(size)]
    shuffle(data)
    expected = 1_000_000 * size + 7 * (size * (size - 1) // 2)
    descents = 0
    for _ in range(10):
        total, descents = walk(data)
        assert total == expected, f"{total} instead of {expected}"
    # a random order goes down about every second time
    assert size < 1000 or 9 * size < 20 * descents < 11 * size, f"{descents} descents"
    print(expected, descents)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 380000)
