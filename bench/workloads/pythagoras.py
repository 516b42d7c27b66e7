"""Pythagorean triples with a perimeter of at most 1,000, all of them and the primitive ones.

Two nested loops, a third number that only climbs, squares compared, a greatest common divisor.
Idea: Euclid, Elements X, lemma before 29; 17 triples, 7 of them primitive, have a perimeter of at
most 100, and 325, 70 of them primitive, of at most 1,000: known from Euclid's formula with m and n
and listed by Rosetta Code, Pythagorean triples."""
import sys


def gcd(a, b):
    while b > 0:
        a, b = b, a % b
    return a


def count_triples(limit):
    triples = 0
    primitive = 0
    for a in range(1, limit // 3):
        b = a + 1
        c = b
        while a + b + c <= limit:
            square = a * a + b * b
            while c * c < square:
                c += 1
            if c * c == square and a + b + c <= limit:
                triples += 1
                if gcd(a, b) == 1:
                    primitive += 1
            b += 1
    return triples, primitive


def main(size):
    triples = 0
    primitive = 0
    for _ in range(size):
        triples, primitive = count_triples(100)
        assert triples == 17 and primitive == 7, f"up to 100: {triples}, {primitive}"
        triples, primitive = count_triples(1000)
        assert triples == 325 and primitive == 70, f"up to 1,000: {triples}, {primitive}"
    print(triples, primitive)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 32)
