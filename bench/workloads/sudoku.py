"""A sudoku of 30 given digits, solved by trying the digits in the free cells one after the other.

Recursion over the free cells, with flags for the digits used in every row, column and box.
Idea: backtracking as D. E. Knuth describes it (The Art of Computer Programming 4B, 7.2.2); the
puzzle and its only solution are those of the article Sudoku in Wikipedia."""
import sys


def box_of(cell):
    return cell // 27 * 3 + cell % 9 // 3


def solve(grid, free, k, rows, columns, boxes):
    if k == len(free):
        return True
    cell = free[k]
    row = rows[cell // 9]
    column = columns[cell % 9]
    box = boxes[box_of(cell)]
    for digit in range(1, 10):
        if not row[digit] and not column[digit] and not box[digit]:
            row[digit] = column[digit] = box[digit] = True
            grid[cell] = digit
            if solve(grid, free, k + 1, rows, columns, boxes):
                return True
            row[digit] = column[digit] = box[digit] = False
    grid[cell] = 0
    return False


def solution(puzzle):
    grid = puzzle[:]
    rows = [[False] * 10 for _ in range(9)]
    columns = [[False] * 10 for _ in range(9)]
    boxes = [[False] * 10 for _ in range(9)]
    free = []
    for cell in range(81):
        digit = grid[cell]
        if digit == 0:
            free.append(cell)
        else:
            rows[cell // 9][digit] = True
            columns[cell % 9][digit] = True
            boxes[box_of(cell)][digit] = True
    assert solve(grid, free, 0, rows, columns, boxes), "no solution"
    return grid


def main(size):
    puzzle = [
        5, 3, 0, 0, 7, 0, 0, 0, 0,
        6, 0, 0, 1, 9, 5, 0, 0, 0,
        0, 9, 8, 0, 0, 0, 0, 6, 0,
        8, 0, 0, 0, 6, 0, 0, 0, 3,
        4, 0, 0, 8, 0, 3, 0, 0, 1,
        7, 0, 0, 0, 2, 0, 0, 0, 6,
        0, 6, 0, 0, 0, 0, 2, 8, 0,
        0, 0, 0, 4, 1, 9, 0, 0, 5,
        0, 0, 0, 0, 8, 0, 0, 7, 9,
    ]
    expected = [
        5, 3, 4, 6, 7, 8, 9, 1, 2,
        6, 7, 2, 1, 9, 5, 3, 4, 8,
        1, 9, 8, 3, 4, 2, 5, 6, 7,
        8, 5, 9, 7, 6, 1, 4, 2, 3,
        4, 2, 6, 8, 5, 3, 7, 9, 1,
        7, 1, 3, 9, 2, 4, 8, 5, 6,
        9, 6, 1, 5, 3, 7, 2, 8, 4,
        2, 8, 7, 4, 1, 9, 6, 3, 5,
        3, 4, 5, 2, 8, 6, 1, 7, 9,
    ]
    grid = puzzle
    for _ in range(size):
        grid = solution(puzzle)
        assert grid == expected, f"{grid}"
    print(grid[2], grid[40], grid[72])


main(int(sys.argv[1]) if len(sys.argv) > 1 else 79)
