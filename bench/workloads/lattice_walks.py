"""Lattice walks: all self-avoiding walks of 1 to 9 steps on the square lattice, by backtracking.

Recursion with a small body, flags set and cleared in a list, a list of counters.
Idea: Orr (1947), who counted them as models of polymers; Madras and Slade, The self-avoiding walk
(1993). The numbers of walks are the published ones (OEIS A001411), as are the sums of the squared
distances between their ends; and the walks end as often at a place as a quarter turn further."""
import sys

LONGEST = 9
WIDTH = 2 * LONGEST + 3
MIDDLE = LONGEST + 1
STEPS = [1, WIDTH, -1, -WIDTH]
WALKS = [1, 4, 12, 36, 100, 284, 780, 2172, 5916, 16268]
SQUARES = [0, 4, 32, 164, 704, 2716, 9808, 33788, 112480, 364588]


def walk(free, ends, cell, left):
    if left == 0:
        ends[cell] += 1
        return
    free[cell] = False
    for step in STEPS:
        near = cell + step
        if free[near]:
            walk(free, ends, near, left - 1)
    free[cell] = True


def check_ends(ends, length):
    walks = 0
    squares = 0
    for y in range(-length, length + 1):
        for x in range(-length, length + 1):
            count = ends[(MIDDLE + y) * WIDTH + MIDDLE + x]
            turned = ends[(MIDDLE + x) * WIDTH + MIDDLE - y]
            assert count == turned, f"{count} walks to {x}, {y}, but {turned} to {-y}, {x}"
            walks += count
            squares += count * (x * x + y * y)
    assert walks == WALKS[length], f"{walks} walks of {length} steps"
    assert squares == SQUARES[length], f"a squared distance of {squares} for {length} steps"
    return walks


def main(size):
    total = 0
    for _ in range(size):
        total = 0
        free = [True] * (WIDTH * WIDTH)
        for length in range(1, LONGEST + 1):
            ends = [0] * (WIDTH * WIDTH)
            walk(free, ends, MIDDLE * WIDTH + MIDDLE, length)
            total += check_ends(ends, length)
    print(LONGEST, total)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 41)
