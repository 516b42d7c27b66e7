"""Egyptian fractions: the proper fractions with denominators up to 60 as sums of unit fractions.

Products and exact quotients of up to 52 bits, a recursive gcd after every step, short lists.
Idea: Fibonacci's greedy method, Liber Abaci, 1202 (Sylvester, American Journal of Mathematics 3(4),
1880). A fraction that would need a denominator of 2^26 or more is left out. The others' terms, at
most as many as the numerator says, are added up again, the last one first, which keeps all values
below 2^53. There are 1,101 fractions (OEIS A002088: 1,102 with 1/1); how many are left out, and how
many terms the others have, was counted beforehand with Python's module fractions."""
import sys

LARGEST = 60
LIMIT = 67108864
FRACTIONS = 1101
LEFT_OUT = 38
TERMS = 3215


def gcd(a, b):
    if b == 0:
        return a
    return gcd(b, a % b)


def greedy(a, b):
    denominators = []
    while a > 0:
        if b >= LIMIT:
            return []
        denominator = (b + a - 1) // a
        denominators.append(denominator)
        a = a * denominator - b
        b *= denominator
        divisor = gcd(b, a)
        a //= divisor
        b //= divisor
    return denominators


def add_up(denominators):
    a = 0
    b = 1
    for i in range(len(denominators) - 1, -1, -1):
        a = a * denominators[i] + b
        b *= denominators[i]
        divisor = gcd(b, a)
        a //= divisor
        b //= divisor
    return [a, b]


def main(size):
    done = left = terms = 0
    for _ in range(size):
        done = 0
        left = 0
        terms = 0
        for b in range(2, LARGEST + 1):
            for a in range(1, b):
                if gcd(b, a) == 1:
                    denominators = greedy(a, b)
                    if len(denominators) == 0:
                        left += 1
                    else:
                        assert len(denominators) <= a, f"{len(denominators)} terms for {a}/{b}"
                        assert add_up(denominators) == [a, b], f"wrong sum for {a}/{b}"
                        done += 1
                        terms += len(denominators)
        assert done + left == FRACTIONS, f"{done + left} fractions"
        assert left == LEFT_OUT, f"{left} fractions left out"
        assert terms == TERMS, f"{terms} terms"
    print(done, left, terms)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 63)
