"""Continued fractions of the square roots of all non-squares up to 2,000, and their periods.

Multiplications, exact and floor divisions of small numbers, whose results are added to a list.
Idea: Euler and Lagrange; the periods are OEIS A003285. Four roots up to 13 and 1,322 up to 10,000
have an odd period (Project Euler 64). Every period ends in twice the first term and is a palindrome
before it; the sums up to 2,000 were counted by the first solutions of Pell's equation x^2 - n y^2 =
1 or -1, -1 where the period is odd."""
import sys

LIMIT = 2000


def expansion(n, root):
    terms = [root]
    m = 0
    d = 1
    a = root
    while a != 2 * root:
        m = d * a - m
        d = (n - m * m) // d
        a = (root + m) // d
        terms.append(a)
    return terms


def palindrome(terms):
    left = 1
    right = len(terms) - 2
    while left < right:
        if terms[left] != terms[right]:
            return False
        left += 1
        right -= 1
    return True


def periods(limit):
    lengths = [0] * (limit + 1)
    root = 1
    for n in range(2, limit + 1):
        if (root + 1) * (root + 1) == n:
            root += 1
        if root * root != n:
            terms = expansion(n, root)
            assert palindrome(terms), f"no palindrome for {n}"
            lengths[n] = len(terms) - 1
    return lengths


def count_odd(lengths, last):
    count = 0
    for n in range(2, last + 1):
        if lengths[n] % 2 == 1:
            count += 1
    return count


def main(size):
    total = 0
    longest = 0
    odd = 0
    for _ in range(size):
        lengths = periods(LIMIT)
        total = sum(lengths)
        longest = max(lengths)
        odd = count_odd(lengths, LIMIT)
        assert count_odd(lengths, 13) == 4, "not four odd periods up to 13"
        assert odd == 296, f"{odd} odd periods"
        assert total == 27994 and longest == 88, f"{total} terms, up to {longest}"
    print(total, longest, odd)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 48)
