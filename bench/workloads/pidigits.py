"""The first 100 digits of π from an unbounded spigot, over and over.

Sums, products and quotients of big ints of up to a few hundred digits.
Idea: J. Gibbons, "Unbounded Spigot Algorithms for the Digits of Pi", AMM 113(4), 2006; a
staple of the Computer Language Benchmarks Game."""
import sys

PI = (
    "31415926535897932384626433832795028841971693993751"
    "05820974944592307816406286208998628034825342117067"
)


def pi_digits(count):
    digits = []
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while len(digits) < count:
        if 4 * q + r - t < n * t:
            digits.append(str(n))
            q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, n = (
                q * k,
                (2 * q + r) * l,
                t * l,
                (q * (7 * k + 2) + r * l) // (t * l),
            )
            k += 1
            l += 2
    return "".join(digits)


def main(size):
    digits = ""
    for _ in range(size):
        digits = pi_digits(100)
        assert digits == PI, digits
    print(digits)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 270)
