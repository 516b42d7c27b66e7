"""The same loop with print(i + 1): one line of output per round.

The twin of loop_noprint: the difference between the two is what printing an int costs
(converting it, building the string, writing it). Module level, like the original.
Idea: the seed article on CPython's integer allocations (`for i in range(100_000)`)."""
import sys

size = int(sys.argv[1]) if len(sys.argv) > 1 else 1000000
i = -1
for i in range(size):
    print(i + 1)
assert i + 1 == size, f"{i + 1} lines instead of {size}"
