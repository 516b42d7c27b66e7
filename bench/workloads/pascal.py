"""Pascal's triangle down to row 300, modulo 1,000,003.

Every row is a new list grown by appending; per entry two reads, an addition and a remainder.
Idea: B. Pascal, Traité du triangle arithmétique (1665). Row n adds up to 2**n, the squares of
row 150 add up to the middle of row 300 (Vandermonde), and that is 247,712 modulo 1,000,003."""
import sys

P = 1000003


def triangle(last):
    rows = [[1]]
    for n in range(1, last + 1):
        above = rows[n - 1]
        row = [1]
        for k in range(1, n):
            row.append((above[k - 1] + above[k]) % P)
        row.append(1)
        rows.append(row)
    return rows


def row_sum(row):
    total = 0
    for entry in row:
        total += entry
    return total % P


def sum_of_squares(row):
    total = 0
    for entry in row:
        total += entry * entry
    return total % P


def power_of_two(n):
    power = 1
    for _ in range(n):
        power = power * 2 % P
    return power


def main(size):
    power = power_of_two(300)
    middle = 0
    rows = [[1]]
    for _ in range(size):
        rows = triangle(300)
        middle = rows[300][150]
        assert middle == 247712 and sum_of_squares(rows[150]) == middle, f"middle {middle}"
        assert row_sum(rows[300]) == power, f"row 300 adds up to {row_sum(rows[300])}"
    print(rows[20][10], middle, power)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 42)
