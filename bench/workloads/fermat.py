"""Modular powers by repeated squaring: Fermat's little theorem for 150 bases modulo 30,011.

Products just below 2**30, remainders, a parity test and a halving per bit.
Idea: Fermat: a**(p - 1) is 1 modulo the prime p; D. E. Knuth, TAOCP 2, section 4.6.3."""
import sys

P = 30_011


def power(base, exponent, modulus):
    result = 1
    while exponent > 0:
        if exponent % 2 == 1:
            result = result * base % modulus
        base = base * base % modulus
        exponent = exponent // 2
    return result


def sum_of_powers(bases):
    ones = 0
    roots = 0
    for base in range(2, bases + 2):
        ones += power(base, P - 1, P)
        if power(base, (P - 1) // 2, P) == 1:
            roots += 1
    return ones, roots


def main(size):
    ones = 0
    roots = 0
    for _ in range(size):
        ones, roots = sum_of_powers(150)
        # a square root exists for half of all bases (Euler's criterion)
        assert ones == 150 and 55 < roots < 95, f"{ones}, {roots}"
    print(ones, roots)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 960)
