"""Euler's totient of 1 to 10,000 by a sieve over a list.

Strided reads, floor divisions and subtractions in a long list, then Gauss's sum over all of it.
Idea: Euler's product formula; the sums up to 1,000 and 10,000 are in OEIS A064018, and the sum
of phi(d) * (n // d) is n * (n + 1) / 2, for phi summed over the divisors of any k is k (Gauss)."""
import sys

LIMIT = 10000


def totients(limit):
    phi = list(range(limit + 1))
    for p in range(2, limit + 1):
        if phi[p] == p:
            for multiple in range(p, limit + 1, p):
                phi[multiple] -= phi[multiple] // p
    return phi


def sum_up_to(phi, last):
    total = 0
    for n in range(1, last + 1):
        total += phi[n]
    return total


def gauss_sum(phi, limit):
    total = 0
    for d in range(1, limit + 1):
        total += phi[d] * (limit // d)
    return total


def main(size):
    small = 0
    large = 0
    for _ in range(size):
        phi = totients(LIMIT)
        small = sum_up_to(phi, 1000)
        large = sum_up_to(phi, LIMIT)
        assert small == 304192, f"sum up to 1,000 is {small}"
        assert large == 30397486, f"sum up to 10,000 is {large}"
        assert gauss_sum(phi, LIMIT) == LIMIT * (LIMIT + 1) // 2, "Gauss's sum is wrong"
    print(small, large)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 94)
