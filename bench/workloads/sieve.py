"""Sieve of Eratosthenes over the odd numbers up to 16,383, as BYTE printed it.

Stores into a list and counts with while loops; indices leave the small-int cache at once.
Idea: J. and G. Gilbreath, "Eratosthenes Revisited", BYTE, January 1983 (1,899 primes)."""
import sys

LAST = 8190


def sieve():
    flags = [1] * (LAST + 1)
    count = 0
    i = 0
    while i <= LAST:
        if flags[i]:
            prime = i + i + 3
            k = i + prime
            while k <= LAST:
                flags[k] = 0
                k = k + prime
            count = count + 1
        i = i + 1
    return count


def main(size):
    count = 0
    for _ in range(size):
        count = sieve()
        assert count == 1899, f"{count} odd primes up to 16,383"
    print(count)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 340)
