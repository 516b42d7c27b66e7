"""Digit sums up to 10,000: Harshad numbers and narcissistic numbers.

Taking numbers apart by remainders and quotients of ten, one table look-up a digit.
Idea: D. R. Kaprekar's numbers divisible by their digit sum, 1,538 of them (OEIS A005349), and the
pluperfect digital invariants, 153 = 1**3 + 5**3 + 3**3 (G. H. Hardy, A Mathematician's Apology;
OEIS A005188)."""
import sys


def harshad_and_narcissistic(limit):
    harshad = 0
    narcissistic = []
    powers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
    next_length = 10
    for n in range(1, limit + 1):
        if n == next_length:
            higher = [0]
            for digit in range(1, 10):
                higher.append(powers[digit] * digit)
            powers = higher
            next_length *= 10
        digit_sum = 0
        power_sum = 0
        rest = n
        while rest > 0:
            digit = rest % 10
            digit_sum += digit
            power_sum += powers[digit]
            rest = rest // 10
        if n % digit_sum == 0:
            harshad += 1
        if power_sum == n:
            narcissistic.append(n)
    return harshad, narcissistic


def main(size):
    known = [1, 2, 3, 4, 5, 6, 7, 8, 9, 153, 370, 371, 407, 1634, 8208, 9474]
    harshad = 0
    narcissistic = []
    for _ in range(size):
        harshad, narcissistic = harshad_and_narcissistic(10000)
        assert harshad == 1538, f"{harshad} Harshad numbers"
        assert narcissistic == known, f"{narcissistic}"
    print(harshad, len(narcissistic), narcissistic[15])


main(int(sys.argv[1]) if len(sys.argv) > 1 else 94)
