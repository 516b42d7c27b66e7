"""Formatting in all the ways Python has: f-strings, %, str.format, str(); and int() back again.

A hundred lines a round from ints, a float and a word, with widths and precisions.
Idea: what reports, logs and tables do all day."""
import sys


def table(names):
    length = 0
    total = 0
    for i in range(100):
        name = names[i % 10]
        row = f"{i:5d}|{i * 0.25:8.2f}|{name:>8}"
        entry = "%d-%s" % (i, name)
        pair = "{}:{}".format(name, i * i)
        digits = str(i * 1_000_003)
        length += len(row) + len(entry) + len(pair) + len(digits)
        total += int(digits)
    return length, total


def main(size):
    names = ["a" * (i % 5 + 1) for i in range(10)]
    length = 0
    total = 0
    for _ in range(size):
        length, total = table(names)
        # rows have 23 characters; names 3 on average; i has 190 digits in all, i * i 357 with a
        # colon or dash each; the products have one (0), seven (1 ... 9) and eight digits
        assert length == 2300 + (190 + 100 + 300) + (354 + 100 + 300) + (1 + 63 + 720), f"{length}"
        assert total == 4950 * 1_000_003, f"{total}"
    print(length, total)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 780)
