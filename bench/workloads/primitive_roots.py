"""Primitive roots: the least one of each prime below 900, by powers modulo the prime.

Trial division, repeated squaring with remainders, short lists of prime factors.
Idea: Gauss, Disquisitiones Arithmeticae, 1801, articles 52 to 57. Each root is checked by walking
through its powers until 1 comes; the primes are checked to be 154."""
import sys

LIMIT = 900
PRIMES = 154


def is_prime(n):
    if n < 2:
        return False
    d = 2
    while d * d <= n:
        if n % d == 0:
            return False
        d += 1
    return True


def prime_factors(n):
    factors = []
    d = 2
    while d * d <= n:
        if n % d == 0:
            factors.append(d)
            while n % d == 0:
                n = n // d
        d += 1
    if n > 1:
        factors.append(n)
    return factors


def power(base, exponent, modulus):
    result = 1
    while exponent > 0:
        if exponent % 2 == 1:
            result = result * base % modulus
        base = base * base % modulus
        exponent = exponent // 2
    return result


def least_root(prime):
    factors = prime_factors(prime - 1)
    root = 1
    while True:
        good = True
        for factor in factors:
            if power(root, (prime - 1) // factor, prime) == 1:
                good = False
                break
        if good:
            return root
        root += 1


def order(root, prime):
    value = root % prime
    count = 1
    while value != 1:
        value = value * root % prime
        count += 1
    return count


def main(size):
    total = 0
    for _ in range(size):
        total = 0
        count = 0
        for n in range(2, LIMIT):
            if is_prime(n):
                root = least_root(n)
                count += 1
                total += root
                if count % 8 == 0:
                    assert order(root, n) == n - 1, f"{root} is no primitive root of {n}"
        assert count == PRIMES, f"{count} primes"
    print(total)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 280)
