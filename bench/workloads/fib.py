"""Doubly recursive Fibonacci: calls, comparisons and additions of small ints.

The standard measure of what a call costs; nearly all its ints are in the small-int cache.
Idea: Gabriel-style recursion benchmarks; Mason & Kapadia 2026 compare boxed and tagged ints
with it."""
import sys


def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)


def main(size):
    value = 0
    for _ in range(size):
        value = fib(18)
        assert value == 2584, f"fib(18) is {value}"
    print(value)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 580)
