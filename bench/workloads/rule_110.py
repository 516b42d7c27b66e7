"""The elementary cellular automaton rule 110 from a single black cell, 240 generations.

Every generation is a new list, with three neighbours read and a table of eight for every cell.
Idea: S. Wolfram, Statistical mechanics of cellular automata, Rev. Mod. Phys. 55, 1983; the numbers
of black cells begin as in OEIS A071049, their sum is known from shifts and masks of one big int."""
import sys

GENERATIONS = 240


def next_generation(cells, rule):
    width = len(cells)
    following = [0] * width
    for i in range(1, width - 1):
        following[i] = rule[4 * cells[i - 1] + 2 * cells[i] + cells[i + 1]]
    return following


def black_cells(cells):
    black = 0
    for cell in cells:
        black += cell
    return black


def main(size):
    rule = [0, 1, 1, 1, 0, 1, 1, 0]
    first = [1, 2, 3, 3, 5, 3, 5, 6, 8, 5]
    total = 0
    counts = []
    for _ in range(size):
        cells = [0] * (GENERATIONS + 2)
        cells[GENERATIONS] = 1
        counts = []
        total = 0
        for _ in range(GENERATIONS):
            black = black_cells(cells)
            counts.append(black)
            total += black
            cells = next_generation(cells, rule)
        assert counts[:10] == first, f"{counts[:10]}"
        assert total == 16728, f"{total} black cells"
    print(counts[9], counts[239], total)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 33)
