"""Euclid's algorithm on all 2,500 pairs of multiples of 1,009 up to 50,450.

Remainders, tuple assignment and a call per pair, on ints beyond the small-int cache.
Idea: Euclid; the number of coprime pairs up to 50 is twice Euler's totient sum (774) less one."""
import sys


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def coprime_pairs(n, scale):
    count = 0
    for a in range(1, n + 1):
        for b in range(1, n + 1):
            if gcd(a * scale, b * scale) == scale:
                count += 1
    return count


def main(size):
    count = 0
    for _ in range(size):
        count = coprime_pairs(50, 1009)
        assert count == 1547, f"{count} coprime pairs"
    print(count)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 470)
