"""Counting loop at module level: one addition and one store per round, nothing else.

The loop that asks "does Python allocate every integer?", without its print. Stays at module
level because the original is: its variables are globals, and the loop is all there is.
Idea: the seed article on CPython's integer allocations (`for i in range(100_000)`)."""
import sys

size = int(sys.argv[1]) if len(sys.argv) > 1 else 16000000
a = 0
for i in range(size):
    a = i + 1
assert a == size, f"{a} after {size} rounds"
print(a)
