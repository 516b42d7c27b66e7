"""Bottom-up merge sort of 300 ints from a Lehmer generator, ten such lists a round.

Runs of 1, 2, 4 … 256 are merged in pairs from one list into another, which then change places.
Idea: J. von Neumann, 1945 (Knuth, The Art of Computer Programming 3, 5.2.4), with the generator of
Park and Miller, CACM 31(10), 1988; every list is checked for its order and its sum, and in the end
against the built-in sort."""
import sys

N = 300


def scrambled(seed):
    data = []
    for _ in range(N):
        seed = 16807 * seed % 2147483647
        data.append(seed)
    return data


def merge(source, target, low, middle, high):
    left = low
    right = middle
    for k in range(low, high):
        if left < middle and (right >= high or source[left] <= source[right]):
            target[k] = source[left]
            left += 1
        else:
            target[k] = source[right]
            right += 1


def merge_sort(data):
    n = len(data)
    source = data[:]
    target = [0] * n
    width = 1
    while width < n:
        for low in range(0, n, 2 * width):
            middle = min(low + width, n)
            high = min(low + 2 * width, n)
            merge(source, target, low, middle, high)
        source, target = target, source
        width *= 2
    return source


def ascending(data):
    for i in range(1, len(data)):
        if data[i - 1] > data[i]:
            return False
    return True


def main(size):
    originals = [scrambled(seed) for seed in range(1, 11)]
    totals = [sum(original) for original in originals]
    results = []
    for _ in range(size):
        results = []
        for i in range(len(originals)):
            data = merge_sort(originals[i])
            assert ascending(data), "not in order"
            assert sum(data) == totals[i], "not the same numbers"
            results.append(data)
    for i in range(len(originals)):
        assert results[i] == sorted(originals[i]), "not the sorted list"
    print(results[0][0], results[0][150], results[9][299])


main(int(sys.argv[1]) if len(sys.argv) > 1 else 80)
