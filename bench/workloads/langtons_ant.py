"""Langton's ant on a board of 128 by 128 cells: 10,400 steps, then five times 104 more.

A cell flipped, a turn and a step each time, with reads and writes in a list of rows.
Idea: C. G. Langton, Studying artificial life with cellular automata, Physica D 22, 1986; after some
10,000 steps it builds a highway of 12 black cells more every 104 steps (OEIS A255938). The number
after 10,400 steps is also known from a walk with a set of black cells and complex numbers."""
import sys

SIDE = 128


def walk(board, ant, steps):
    dx = [0, 1, 0, -1]
    dy = [-1, 0, 1, 0]
    x, y, heading = ant
    for _ in range(steps):
        row = board[y]
        if row[x] == 0:
            row[x] = 1
            heading = (heading + 1) % 4
        else:
            row[x] = 0
            heading = (heading + 3) % 4
        x += dx[heading]
        y += dy[heading]
    ant[0] = x
    ant[1] = y
    ant[2] = heading


def black_cells(board):
    total = 0
    for row in board:
        for cell in row:
            total += cell
    return total


def main(size):
    black = 0
    ant = []
    for _ in range(size):
        board = [[0] * SIDE for _ in range(SIDE)]
        ant = [SIDE // 2, SIDE // 2, 0]
        walk(board, ant, 10400)
        before = black_cells(board)
        walk(board, ant, 5 * 104)
        black = black_cells(board)
        assert before == 764, f"{before} after 10,400 steps"
        assert black == before + 5 * 12, f"{black} after five turns of the highway"
    print(black, ant[0], ant[1], ant[2])


main(int(sys.argv[1]) if len(sys.argv) > 1 else 134)
