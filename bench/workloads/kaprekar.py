"""Kaprekar's routine on numbers of four digits: the steps from every third of them to 6174.

Digits taken apart, sorted by insertion in a short list and put together again.
Idea: D. R. Kaprekar, Another solitaire game, Scripta Mathematica 15, 1949. Checked are that every
number with two different digits arrives within seven steps, and that it does so by way of a second
method: the differences of sorted digits alone give the first step."""
import sys

TARGET = 6174
FIRST = 1000
STEP = 9
LAST = 9999


def sorted_digits(number, digits):
    for k in range(4):
        digit = number % 10
        number = number // 10
        i = k
        while i > 0 and digits[i - 1] < digit:
            digits[i] = digits[i - 1]
            i -= 1
        digits[i] = digit


def next_number(number, digits):
    sorted_digits(number, digits)
    large = ((digits[0] * 10 + digits[1]) * 10 + digits[2]) * 10 + digits[3]
    small = ((digits[3] * 10 + digits[2]) * 10 + digits[1]) * 10 + digits[0]
    return large - small


def steps_to_target(number, digits):
    steps = 0
    while number != TARGET and number != 0:
        number = next_number(number, digits)
        steps += 1
    return -1 if number == 0 else steps


def main(size):
    counts = []
    for _ in range(size):
        digits = [0] * 4
        counts = [0] * 9
        visited = 0
        for number in range(FIRST, LAST + 1, STEP):
            first = next_number(number, digits)
            outer = digits[0] - digits[3]
            inner = digits[1] - digits[2]
            assert first == 999 * outer + 90 * inner, f"{first} from {number}"
            steps = steps_to_target(number, digits)
            assert (steps < 0) == (outer == 0), f"{steps} steps from {number}"
            counts[8 if steps < 0 else steps] += 1
            visited += 1
        assert visited == sum(counts) == 1000, f"{visited} numbers"
    print(" ".join([str(count) for count in counts]))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 60)
