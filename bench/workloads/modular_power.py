"""Modular powers of 521-bit ints: Fermat's little theorem for the Mersenne prime 2**521 - 1.

What public-key cryptography does: some 520 squarings and remainders inside one call of pow().
Idea: Fermat; the prime is R. M. Robinson's of 1952."""
import sys

P = 2**521 - 1


def main(size):
    base = 3
    for _ in range(size):
        assert pow(base, P - 1, P) == 1, f"{base}"
        base = base * 5 + 1
        if base > P:
            base = 3
    print(pow(base, 65_537, P) % 1_000_000_007)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 430)
