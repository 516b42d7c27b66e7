"""Bubble sort of 80 ints in a scrambled order, with the number of its swaps.

Neighbouring reads, comparisons and swaps in one short list.
Idea: the textbook sort; its swaps are the inversions of the order 37 i mod 83."""
import sys


def bubble_sort(data):
    swaps = 0
    last = len(data) - 1
    while last > 0:
        newest = 0
        for i in range(last):
            left = data[i]
            right = data[i + 1]
            if left > right:
                data[i] = right
                data[i + 1] = left
                newest = i
                swaps += 1
        last = newest
    return swaps


def inversions(data):
    count = 0
    for i in range(len(data)):
        for j in range(i):
            if data[j] > data[i]:
                count += 1
    return count


def main(size):
    original = [1000 * (37 * i % 83) for i in range(1, 81)]
    expected = inversions(original)
    data = original
    swaps = 0
    for _ in range(size):
        data = original[:]
        swaps = bubble_sort(data)
        assert swaps == expected, f"{swaps} swaps"
    assert data == sorted(original), "not the sorted list"
    print(swaps, data[0], data[79])


main(int(sys.argv[1]) if len(sys.argv) > 1 else 1500)
