"""Peg solitaire: how many ways the triangle of 15 holes can be played down to a single peg.

Recursion over 36 jumps, each tried on a list of flags, with the results in a dict by position.
Idea: Hentzel, Triangular puzzle peg (1973); Bell, Solving triangular peg solitaire (2008). Played
are two games with one of the three holes in the middle empty at first. Checked are the number of
jumps, that of solutions, 1,550, which is well known, that the two games, which differ by a turn of
the board, have as many positions, and that the board is at last as it was."""
import sys

ROWS = 5
HOLES = 15
SOLUTIONS = 1550
ROW_STEPS = [0, 1, 1, 0, -1, -1]
COLUMN_STEPS = [1, 0, 1, -1, 0, -1]


def hole_number(row, column):
    return row * (row + 1) // 2 + column


def all_jumps():
    jumps = []
    for row in range(ROWS):
        for column in range(row + 1):
            for way in range(6):
                far_row = row + 2 * ROW_STEPS[way]
                far_column = column + 2 * COLUMN_STEPS[way]
                if 0 <= far_row < ROWS and 0 <= far_column <= far_row:
                    start = hole_number(row, column)
                    over = hole_number(row + ROW_STEPS[way], column + COLUMN_STEPS[way])
                    jumps.append([start, over, hole_number(far_row, far_column)])
    return jumps


def powers_of_two():
    powers = [1]
    for i in range(HOLES):
        powers.append(2 * powers[i])
    return powers


def solutions(board, position, pegs, jumps, powers, known):
    if pegs == 1:
        return 1
    if position in known:
        return known[position]
    total = 0
    for jump in jumps:
        start = jump[0]
        over = jump[1]
        end = jump[2]
        if board[start] and board[over] and not board[end]:
            board[start] = False
            board[over] = False
            board[end] = True
            after = position - powers[start] - powers[over] + powers[end]
            total += solutions(board, after, pegs - 1, jumps, powers, known)
            board[start] = True
            board[over] = True
            board[end] = False
    known[position] = total
    return total


def play(empty, jumps, powers):
    board = [True] * HOLES
    board[empty] = False
    known = {}
    position = powers[HOLES] - 1 - powers[empty]
    ways = solutions(board, position, HOLES - 1, jumps, powers, known)
    for hole in range(HOLES):
        assert board[hole] == (hole != empty), f"hole {hole} has changed"
    assert known[position] == ways, f"{known[position]} ways kept"
    return [ways, len(known)]


def main(size):
    ways = 0
    positions = 0
    for _ in range(size):
        jumps = all_jumps()
        powers = powers_of_two()
        assert len(jumps) == 36, f"{len(jumps)} jumps"
        ways, positions = play(4, jumps, powers)
        assert ways == SOLUTIONS, f"{ways} solutions"
        turned = play(8, jumps, powers)
        assert turned[0] == SOLUTIONS, f"{turned[0]} solutions of the turned game"
        assert turned[1] == positions, f"{turned[1]} positions, not {positions}"
    print(ways, positions)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 21)
