"""Quicksort written out by hand (Hoare's partition) on 500 pseudo-random ints below 714,025.

Comparisons and swaps of list elements that are not small ints; recursion on index ranges.
Idea: C. A. R. Hoare, Algorithm 64, CACM 4(7), 1961; the data from the quick generator
1366 s + 150889 mod 714025 of Numerical Recipes, whose products stay below 2**30."""
import sys


def quicksort(data, low, high):
    while low < high:
        pivot = data[(low + high) // 2]
        i = low
        j = high
        while i <= j:
            while data[i] < pivot:
                i += 1
            while pivot < data[j]:
                j -= 1
            if i <= j:
                saved = data[i]
                data[i] = data[j]
                data[j] = saved
                i += 1
                j -= 1
        quicksort(data, low, j)
        low = i


def make(n):
    data = []
    s = 1
    for _ in range(n):
        s = (s * 1366 + 150_889) % 714_025
        data.append(s)
    return data


def main(size):
    original = make(500)
    data = original
    for _ in range(size):
        data = original[:]
        quicksort(data, 0, len(data) - 1)
    assert data == sorted(original), "not the sorted list"
    print(data[0], data[250], data[499])


main(int(sys.argv[1]) if len(sys.argv) > 1 else 1100)
