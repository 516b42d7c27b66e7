"""All solutions of the eight queens puzzle by backtracking, with three lists of flags.

Recursion, list reads and writes, and index arithmetic on small ints.
Idea: N. Wirth, "Program Development by Stepwise Refinement", CACM 14(4), 1971 (92 solutions)."""
import sys


def place(row, n, columns, rising, falling):
    if row == n:
        return 1
    found = 0
    for column in range(n):
        up = row + column
        down = row - column + n - 1
        if columns[column] and rising[up] and falling[down]:
            columns[column] = 0
            rising[up] = 0
            falling[down] = 0
            found += place(row + 1, n, columns, rising, falling)
            columns[column] = 1
            rising[up] = 1
            falling[down] = 1
    return found


def queens(n):
    return place(0, n, [1] * n, [1] * (2 * n - 1), [1] * (2 * n - 1))


def main(size):
    found = 0
    for _ in range(size):
        found = queens(8)
        assert found == 92, f"{found} solutions"
    print(found)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 160)
