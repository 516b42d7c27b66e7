"""Perfect numbers up to 500: every number against the sum of its divisors.

Remainders of small ints and a conditional addition, the plainest of all number programs.
Idea: Euclid, Elements VII, definition 22; the perfect numbers up to 500 are 6, 28 and 496."""
import sys


def perfect_up_to(limit):
    found = []
    for n in range(2, limit + 1):
        total = 1
        for divisor in range(2, n // 2 + 1):
            if n % divisor == 0:
                total += divisor
        if total == n:
            found.append(n)
    return found


def main(size):
    found = []
    for _ in range(size):
        found = perfect_up_to(500)
        assert found == [6, 28, 496], f"{found}"
    print(found[0], found[1], found[2])


main(int(sys.argv[1]) if len(sys.argv) > 1 else 120)
