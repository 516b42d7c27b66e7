"""502! by repeated multiplication: a growing big int times a small one.

Both runtimes keep big ints on the heap, so boxing should not matter here; this row says so.
Idea: the textbook loop; checked by Wilson's theorem ((p - 1)! is -1 modulo a prime p)."""
import sys


def factorial(n):
    product = 1
    for i in range(2, n + 1):
        product *= i
    return product


def main(size):
    product = 0
    for _ in range(size):
        product = factorial(502)
        assert product % 503 == 502, "Wilson's theorem for 503 does not hold"
    digits = str(product)
    print(len(digits), digits[:20])


main(int(sys.argv[1]) if len(sys.argv) > 1 else 3200)
