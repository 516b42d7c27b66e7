"""Longest Collatz chain that starts below 300: parity test, halving, 3n + 1.

Short data-dependent loops on ints between 1 and 9,232; `//` and `%` by two are what an
interpreter may turn into a shift and a mask.
Idea: the 3n + 1 problem; chain records in OEIS A006877 and A006878."""
import sys


def longest(limit):
    best_start = 0
    best_steps = -1
    for start in range(1, limit):
        n = start
        steps = 0
        while n != 1:
            if n % 2 == 0:
                n = n // 2
            else:
                n = 3 * n + 1
            steps += 1
        if steps > best_steps:
            best_steps = steps
            best_start = start
    return best_start, best_steps


def main(size):
    start = 0
    steps = 0
    for _ in range(size):
        start, steps = longest(300)
        assert start == 231 and steps == 127, f"{start} takes {steps} steps"
    print(start, steps)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 440)
