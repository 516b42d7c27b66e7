"""Shell sort of 300 ints from a linear congruential generator, sixteen such lists a round.

Reads and writes at a distance that shrinks, an inner loop that mostly ends after a step or two.
Idea: D. L. Shell, A high-speed sorting procedure, CACM 2(7), 1959, with the gaps of M. Ciura (2001)
and the generator of Numerical Recipes whose values stay below 2**31."""
import sys

N = 300


def scrambled(seed):
    data = []
    for _ in range(N):
        seed = (1366 * seed + 150889) % 714025
        data.append(seed)
    return data


def shell_sort(data, gaps):
    for gap in gaps:
        for i in range(gap, len(data)):
            value = data[i]
            hole = i
            while hole >= gap and data[hole - gap] > value:
                data[hole] = data[hole - gap]
                hole -= gap
            data[hole] = value


def ascending(data):
    for i in range(1, len(data)):
        if data[i - 1] > data[i]:
            return False
    return True


def main(size):
    gaps = [132, 57, 23, 10, 4, 1]
    originals = [scrambled(seed) for seed in range(1, 17)]
    totals = [sum(original) for original in originals]
    data = originals[0]
    for _ in range(size):
        for i in range(len(originals)):
            data = originals[i][:]
            shell_sort(data, gaps)
            assert ascending(data), "not in order"
            assert sum(data) == totals[i], "not the same numbers"
    assert data == sorted(originals[-1]), "not the sorted list"
    print(data[0], data[150], data[299])


main(int(sys.argv[1]) if len(sys.argv) > 1 else 75)
