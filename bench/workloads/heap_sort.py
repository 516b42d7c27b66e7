"""Heap sort of 300 ints from a linear congruential generator.

Doubled and incremented indices, comparisons of children, values that sink through a list.
Idea: J. W. J. Williams, Algorithm 232, CACM 7(6), 1964, with R. W. Floyd's construction."""
import sys


def sift(data, start, end):
    value = data[start]
    hole = start
    child = 2 * hole + 1
    while child < end:
        if child + 1 < end and data[child] < data[child + 1]:
            child += 1
        if data[child] <= value:
            break
        data[hole] = data[child]
        hole = child
        child = 2 * hole + 1
    data[hole] = value


def heap_sort(data):
    count = len(data)
    for start in range(count // 2 - 1, -1, -1):
        sift(data, start, count)
    for end in range(count - 1, 0, -1):
        largest = data[0]
        data[0] = data[end]
        data[end] = largest
        sift(data, 0, end)


def main(size):
    original = []
    s = 7
    for _ in range(300):
        s = (s * 421 + 1663) % 7875
        original.append(s)
    data = original
    for _ in range(size):
        data = original[:]
        heap_sort(data)
    assert data == sorted(original), "not the sorted list"
    print(data[0], data[150], data[299])


main(int(sys.argv[1]) if len(sys.argv) > 1 else 750)
