"""All 3 x 3 magic squares, by filling the cells in order with the digits 1 to 9.

Backtracking over a list of flags: the first row says what every other line must sum to.
Idea: the Lo Shu (492, 357, 816) is the only one but for its rotations and reflections: 8 in all."""
import sys


def fits(square, cell):
    if cell < 4:
        return True
    total = square[0] + square[1] + square[2]
    if cell == 4:
        rest = total - square[3] - square[4]
        return rest > 0 and rest < 10
    if cell == 5:
        return square[3] + square[4] + square[5] == total
    if cell == 6:
        return (square[0] + square[3] + square[6] == total
                and square[2] + square[4] + square[6] == total)
    if cell == 7:
        return square[1] + square[4] + square[7] == total
    return (square[2] + square[5] + square[8] == total
            and square[6] + square[7] + square[8] == total
            and square[0] + square[4] + square[8] == total)


def fill(cell, square, used, found):
    if cell == 9:
        number = 0
        for digit in square:
            number = 10 * number + digit
        found.append(number)
        return
    for digit in range(1, 10):
        if not used[digit]:
            square[cell] = digit
            if fits(square, cell):
                used[digit] = True
                fill(cell + 1, square, used, found)
                used[digit] = False


def magic_squares():
    found = []
    fill(0, [0] * 9, [False] * 10, found)
    return found


def main(size):
    found = []
    for _ in range(size):
        found = magic_squares()
        assert len(found) == 8, f"{len(found)} squares"
        assert found[3] == 492357816, f"{found[3]} is not the Lo Shu"
        # With 10 - digit for every digit a magic square stays one: first and last make a pair.
        for i in range(8):
            assert found[i] + found[7 - i] == 1111111110, f"{found[i]} and {found[7 - i]}"
    print(len(found), found[0], found[7])


main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
