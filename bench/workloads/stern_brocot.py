"""Farey sequence: the Stern-Brocot tree's fractions from 0 to 1, denominators up to 175.

One integer division and two multiplications per term, and products of neighbouring terms.
Idea: Graham, Knuth and Patashnik, Concrete Mathematics, ch. 4.5 and exercise 4.61 (the next term
from the two before). Checked are the number of terms, which is 1 + the sum of Euler's totients,
found by a sieve, and that of all neighbours a/b and c/d b*c - a*d is 1 and each term is the
mediant of its neighbours."""
import sys

ORDER = 175


def totient_sum(limit):
    totients = list(range(limit + 1))
    for p in range(2, limit + 1):
        if totients[p] == p:
            for multiple in range(p, limit + 1, p):
                totients[multiple] -= totients[multiple] // p
    return sum(totients)


def farey(order, numerators, denominators):
    a = 0
    b = 1
    c = 1
    d = order
    numerators.append(a)
    denominators.append(b)
    while c <= order:
        numerators.append(c)
        denominators.append(d)
        k = (order + b) // d
        next_c = k * c - a
        next_d = k * d - b
        a = c
        b = d
        c = next_c
        d = next_d


def count_neighbours(numerators, denominators):
    count = 0
    for i in range(1, len(numerators)):
        if denominators[i - 1] * numerators[i] - numerators[i - 1] * denominators[i] == 1:
            count += 1
    return count


def count_mediants(numerators, denominators):
    count = 0
    for i in range(1, len(numerators) - 1):
        top = numerators[i - 1] + numerators[i + 1]
        bottom = denominators[i - 1] + denominators[i + 1]
        if top * denominators[i] == bottom * numerators[i]:
            count += 1
    return count


def main(size):
    terms = 1 + totient_sum(ORDER)
    neighbours = 0
    for _ in range(size):
        numerators = []
        denominators = []
        farey(ORDER, numerators, denominators)
        assert len(numerators) == terms, f"{len(numerators)} terms"
        assert numerators[-1] == denominators[-1] == 1, "the last term is not 1/1"
        neighbours = count_neighbours(numerators, denominators)
        assert neighbours == terms - 1, f"{neighbours} neighbours"
        mediants = count_mediants(numerators, denominators)
        assert mediants == terms - 2, f"{mediants} mediants"
    print(terms, neighbours)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 87)
