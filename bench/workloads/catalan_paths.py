"""Lattice paths that never rise above the diagonal of a 300 × 300 grid, modulo 1,000,003.

Dynamic programming in place: an element and its new left neighbour, an addition and a remainder.
Idea: the paths to (n, n) are the Catalan numbers (E. Catalan, 1838; R. Stanley, Catalan Numbers,
2015), which are checked by Segner's recurrence, a sum of products, and by the tenth, 16,796."""
import sys

P = 1000003


def paths_to_diagonal(n):
    ways = [1] + [0] * n
    catalan = [1]
    for x in range(1, n + 1):
        for y in range(1, x):
            ways[y] = (ways[y] + ways[y - 1]) % P
        ways[x] = ways[x - 1]
        catalan.append(ways[x])
    return catalan


def segner(catalan, n):
    total = 0
    for i in range(n):
        total = (total + catalan[i] * catalan[n - 1 - i]) % P
    return total


def main(size):
    catalan = [1]
    for _ in range(size):
        catalan = paths_to_diagonal(300)
        assert catalan[10] == 16796 and catalan[300] == 506318, f"{catalan[300]}"
        assert segner(catalan, 300) == catalan[300], f"{segner(catalan, 300)} by Segner"
    print(catalan[10], catalan[100], catalan[300])


main(int(sys.argv[1]) if len(sys.argv) > 1 else 88)
