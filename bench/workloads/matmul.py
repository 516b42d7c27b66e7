"""Product of two 20 × 20 integer matrices kept as lists of lists.

Multiply-add over nested lists, the classic three loops; products reach past the small ints.
Idea: every language shoot-out's matrix multiplication; entries chosen so that each element of
the product has a closed form to check against."""
import sys

N = 20


def matmul(a, b):
    product = []
    for i in range(N):
        row = a[i]
        out = [0] * N
        for j in range(N):
            total = 0
            for k in range(N):
                total += row[k] * b[k][j]
            out[j] = total
        product.append(out)
    return product


def main(size):
    a = [[10 * i + k for k in range(N)] for i in range(N)]
    b = [[k - j for j in range(N)] for k in range(N)]
    product = []
    for _ in range(size):
        product = matmul(a, b)
    # sum over k of (10 i + k)(k - j), with S1 = sum of k and S2 = sum of k * k
    s1 = N * (N - 1) // 2
    s2 = (N - 1) * N * (2 * N - 1) // 6
    for i in range(N):
        for j in range(N):
            expected = s2 + (10 * i - j) * s1 - 10 * N * i * j
            assert product[i][j] == expected, f"[{i}][{j}] is {product[i][j]}"
    print(product[0][0], product[7][11], product[N - 1][N - 1])


main(int(sys.argv[1]) if len(sys.argv) > 1 else 780)
