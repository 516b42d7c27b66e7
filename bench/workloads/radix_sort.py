"""Radix sort of 10,000 ints from a linear congruential generator, as ten lists of 1,000.

Four passes by base 256, least digit first: digits counted, summed up, and the values moved.
Idea: H. H. Seward (1954), as in Knuth, The Art of Computer Programming 3, 5.2.5; the generator is
that of S. K. Park and K. W. Miller, CACM 31(10), 1988, whose 10,000th value is 1043618065."""
import sys

N = 1000
BASE = 256


def random_lists(count):
    lists = []
    seed = 1
    for _ in range(count):
        data = []
        for _ in range(N):
            seed = 16807 * seed % 2147483647
            data.append(seed)
        lists.append(data)
    return lists


def radix_sort(data):
    n = len(data)
    weight = 1
    for _ in range(4):
        starts = [0] * (BASE + 1)
        for value in data:
            starts[value // weight % BASE + 1] += 1
        for digit in range(BASE):
            starts[digit + 1] += starts[digit]
        moved = [0] * n
        for value in data:
            digit = value // weight % BASE
            moved[starts[digit]] = value
            starts[digit] += 1
        data = moved
        weight *= BASE
    return data


def ascending(data):
    for i in range(1, len(data)):
        if data[i - 1] > data[i]:
            return False
    return True


def main(size):
    originals = random_lists(10)
    assert originals[9][N - 1] == 1043618065, "not the generator of Park and Miller"
    totals = [sum(original) for original in originals]
    data = originals[0]
    for _ in range(size):
        for i in range(len(originals)):
            data = radix_sort(originals[i])
            assert ascending(data), "not in order"
            assert sum(data) == totals[i], "not the same numbers"
    assert data == sorted(originals[-1]), "not the sorted list"
    print(data[0], data[500], data[999])


main(int(sys.argv[1]) if len(sys.argv) > 1 else 33)
