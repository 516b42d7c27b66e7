"""Polynomials: products of dense polynomials over the integers modulo 10007, and their values.

Two nested loops over lists with a product, a sum and a remainder each; Horner's rule is the same in
one loop.
Idea: schoolbook multiplication, Horner's rule and powers by squaring (Knuth, The Art of Computer
Programming, vol. 2, 4.6), with the generator of Park and Miller. The value of a product has to be
the product of the values, and the coefficients of (1 + x)^60 those of Pascal's triangle."""
import sys

MODULUS = 10007
PAIRS = 24
SHORTEST = 32
EXPONENT = 60
POINTS = [0, 1, 2, 1234, 10006]


def random_polynomial(seed, terms):
    polynomial = []
    for _ in range(terms):
        seed = 16807 * seed % 2147483647
        polynomial.append(seed % MODULUS)
    return polynomial


def multiply(p, q):
    product = [0] * (len(p) + len(q) - 1)
    for i in range(len(p)):
        for j in range(len(q)):
            product[i + j] = (product[i + j] + p[i] * q[j]) % MODULUS
    return product


def power(polynomial, exponent):
    result = [1]
    while exponent > 0:
        if exponent % 2 == 1:
            result = multiply(result, polynomial)
        exponent //= 2
        if exponent > 0:
            polynomial = multiply(polynomial, polynomial)
    return result


def evaluate(polynomial, x):
    value = 0
    for i in range(len(polynomial) - 1, -1, -1):
        value = (value * x + polynomial[i]) % MODULUS
    return value


def binomials(exponent):
    row = [1]
    for _ in range(exponent):
        below = [1]
        for k in range(1, len(row)):
            below.append((row[k - 1] + row[k]) % MODULUS)
        below.append(1)
        row = below
    return row


def main(size):
    polynomials = []
    for k in range(PAIRS + 1):
        polynomials.append(random_polynomial(k + 1, SHORTEST + k))
    expected = binomials(EXPONENT)
    total = 0
    for _ in range(size):
        total = 0
        for k in range(PAIRS):
            p = polynomials[k]
            q = polynomials[k + 1]
            product = multiply(p, q)
            for x in POINTS:
                value = evaluate(product, x)
                assert value == evaluate(p, x) * evaluate(q, x) % MODULUS, f"{value} at {x}"
                total += value
        assert power([1, 1], EXPONENT) == expected, "not the binomial coefficients"
    print(total, max(expected))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 67)
