"""The domino tilings of boards of 4 x 4, 4 x 5, 4 x 6 and 6 x 6 squares, counted one by one.

Recursion of up to 19 levels over a list of flags, which are set and taken back: no table of
smaller boards.
Idea: Kasteleyn, Physica 27, 1961, and Temperley and Fisher, Philosophical Magazine 6, 1961, who
found the formula; here by backtracking. The counts are checked against the published ones: 36, 95,
281 and 6,728 (OEIS A099390)."""
import sys

WIDTHS = [4, 4, 4, 6]
HEIGHTS = [4, 5, 6, 6]
TILINGS = [36, 95, 281, 6728]


def count_tilings(covered, width, square):
    squares = len(covered)
    while square < squares and covered[square]:
        square += 1
    if square == squares:
        return 1
    count = 0
    right = square + 1
    if right % width != 0 and not covered[right]:
        covered[right] = True
        count += count_tilings(covered, width, right + 1)
        covered[right] = False
    below = square + width
    if below < squares:
        covered[below] = True
        count += count_tilings(covered, width, right)
        covered[below] = False
    return count


def main(size):
    counts = []
    for _ in range(size):
        counts = []
        for i in range(len(TILINGS)):
            covered = [False] * (WIDTHS[i] * HEIGHTS[i])
            counts.append(count_tilings(covered, WIDTHS[i], 0))
        assert counts == TILINGS, f"{counts} tilings"
    print(counts[0], counts[1], counts[2], counts[3])


main(int(sys.argv[1]) if len(sys.argv) > 1 else 31)
