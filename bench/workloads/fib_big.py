"""The 100,000th Fibonacci number by 100,000 additions: ints that grow to 69,424 bits.

Additions of ever longer ints, each result a new object: memory and carry chains, no division.
Idea: the loop everybody writes; the identity fib(2 k) = fib(k) (2 fib(k + 1) - fib(k)) checks it."""
import sys

N = 100_000


def fib(n):
    a = 0
    b = 1
    for _ in range(n):
        a, b = b, a + b
    return a


def fib_by_doubling(n):
    """fib(n) and fib(n + 1)."""
    if n == 0:
        return 0, 1
    a, b = fib_by_doubling(n // 2)
    even = a * (2 * b - a)
    odd = a * a + b * b
    if n % 2 == 0:
        return even, odd
    return odd, even + odd


def main(size):
    expected = fib_by_doubling(N)[0]
    value = 0
    for _ in range(size):
        value = fib(N)
        assert value == expected, f"not fib({N})"
    print(value % 1_000_000_007, value.bit_length())


main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
