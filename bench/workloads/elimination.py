"""Gaussian elimination modulo the prime 10,007: the determinant of a 14 × 14 matrix.

Three nested loops of multiply, subtract and remainder over lists of lists, and modular inverses by
Euclid's algorithm.
Idea: C. F. Gauss; the matrix is Vandermonde's, whose determinant is a product of differences."""
import sys

P = 10_007
N = 14


def inverse(a):
    r = P
    s = a
    x = 0
    y = 1
    while s != 0:
        q = r // s
        r, s = s, r - q * s
        x, y = y, x - q * y
    return x % P


def determinant(matrix):
    rows = [row[:] for row in matrix]
    result = 1
    for k in range(N):
        pivot = k
        while rows[pivot][k] == 0:
            pivot += 1
        if pivot != k:
            rows[pivot], rows[k] = rows[k], rows[pivot]
            result = P - result
        top = rows[k]
        result = result * top[k] % P
        scale = inverse(top[k])
        for i in range(k + 1, N):
            row = rows[i]
            factor = row[k] * scale % P
            for j in range(k, N):
                row[j] = (row[j] - factor * top[j]) % P
    return result


def main(size):
    nodes = [(31 * i * i + 17 * i + 5) % 997 for i in range(N)]
    matrix = []
    expected = 1
    for i in range(N):
        entry = 1
        row = []
        for _ in range(N):
            row.append(entry)
            entry = entry * nodes[i] % P
        matrix.append(row)
        for j in range(i):
            expected = expected * (nodes[i] - nodes[j]) % P
    assert expected != 0
    result = 0
    for _ in range(size):
        result = determinant(matrix)
        assert result == expected, f"{result} instead of {expected}"
    print(result)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 3600)
