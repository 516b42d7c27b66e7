"""Takeuchi's function: deep recursion with three int arguments and little arithmetic.

More arguments and more nesting per call than fib, and hardly any result worth keeping.
Idea: R. P. Gabriel, Performance and Evaluation of Lisp Systems (1985), in McCarthy's form."""
import sys


def tak(x, y, z):
    if y >= x:
        return z
    return tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y))


def main(size):
    value = 0
    for _ in range(size):
        value = tak(12, 8, 4)
        assert value == 5, f"tak(12, 8, 4) is {value}"
    print(value)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 3300)
