"""Determinant three ways: cofactors, fraction-free elimination, permutations."""


def minor(matrix, column):
    return [row[:column] + row[column + 1:] for row in matrix[1:]]


def by_cofactors(matrix):
    if len(matrix) == 1:
        return matrix[0][0]
    total = 0
    for column, value in enumerate(matrix[0]):
        sign = -1 if column % 2 else 1
        total += sign * value * by_cofactors(minor(matrix, column))
    return total


def by_bareiss(matrix):
    m = [row[:] for row in matrix]
    n = len(m)
    sign = 1
    before = 1
    for k in range(n - 1):
        if m[k][k] == 0:
            for i in range(k + 1, n):
                if m[i][k] != 0:
                    m[k], m[i] = m[i], m[k]
                    sign = -sign
                    break
            else:
                return 0
        for i in range(k + 1, n):
            for j in range(k + 1, n):
                m[i][j] = (m[i][j] * m[k][k] - m[i][k] * m[k][j]) // before
        before = m[k][k]
    return sign * m[n - 1][n - 1]


def transpose(matrix):
    return [list(column) for column in zip(*matrix)]


matrices = {
    "one": [[7]],
    "two": [[3, 8], [4, 6]],
    "three": [[6, 1, 1], [4, -2, 5], [2, 8, 7]],
    "swap": [[0, 2], [3, 0]],
    "singular": [[1, 2, 3], [4, 5, 6], [7, 8, 9]],
    "vandermonde": [[x**k for k in range(5)] for x in (2, 3, 5, 7, 11)],
    "large": [[10**10 * i + j * j for j in range(1, 5)] for i in range(1, 5)],
    "pascal": [[1, 1, 1, 1], [1, 2, 3, 4], [1, 3, 6, 10], [1, 4, 10, 20]],
}
for name, matrix in matrices.items():
    a, b, c = by_cofactors(matrix), by_bareiss(matrix), by_bareiss(transpose(matrix))
    assert a == b == c, (name, a, b, c)
    print(f"{name:>12}: {a}")
