"""Build a list of SIZE distinct ints by append, then add it up three times.

At its full size the list does not fit the caches: a tagged list is one array, a boxed one is
an array and an object per element, although visited in the order they were made.
Idea: the seed articles on the memory of ints; the kind case of list_shuffle."""
import sys


def build(size):
    data = []
    value = 1_000_000
    for _ in range(size):
        data.append(value)
        value += 3
    return data


def total(data):
    result = 0
    for value in data:
        result += value
    return result


def main(size):
    data = build(size)
    expected = 1_000_000 * size + 3 * (size * (size - 1) // 2)
    for _ in range(3):
        result = total(data)
        assert result == expected, f"{result} instead of {expected}"
    print(expected)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 1900000)
