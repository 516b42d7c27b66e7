"""Ackermann's function of 3 and 4: 10,307 calls, nested 126 deep.

Two conditions, a subtraction and a call per call: recursion whose result is an argument.
Idea: W. Ackermann (1928) in R. Péter's form; A(3, n) is 2**(n + 3) - 3."""
import sys


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def main(size):
    value = 0
    for _ in range(size):
        value = ackermann(3, 4)
        assert value == 125, f"A(3, 4) is {value}"
    print(value)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 450)
