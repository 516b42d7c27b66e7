"""Conway's game of life: a glider crosses a 16 × 16 torus and is back after 64 generations.

Eight list reads a cell with wrapped indices, sums of ones and zeros, a new list of lists a step.
Idea: M. Gardner, Mathematical Games, Scientific American 223(4), 1970; a glider moves by one cell
along the diagonal in four generations."""
import sys

N = 16


def step(board):
    after = []
    for y in range(N):
        above = board[y - 1]
        here = board[y]
        below = board[(y + 1) % N]
        row = [0] * N
        for x in range(N):
            left = x - 1
            right = (x + 1) % N
            count = (above[left] + above[x] + above[right] + here[left] + here[right]
                     + below[left] + below[x] + below[right])
            if count == 3 or (count == 2 and here[x] == 1):
                row[x] = 1
        after.append(row)
    return after


def main(size):
    start = [[0] * N for _ in range(N)]
    start[0][1] = 1
    start[1][2] = 1
    start[2][0] = 1
    start[2][1] = 1
    start[2][2] = 1
    board = start
    for _ in range(size):
        board = start
        for _ in range(4 * N):
            board = step(board)
        assert board == start, "the glider is not back"
    print(sum([sum(row) for row in board]))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
