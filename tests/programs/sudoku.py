"""A Sudoku checker and a small solver."""

PUZZLE = (
    "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79"
)


def parse(text):
    return [[int(c) if c.isdigit() else 0 for c in text[9 * r:9 * r + 9]] for r in range(9)]


def groups(grid):
    rows = [list(row) for row in grid]
    columns = [list(column) for column in zip(*grid)]
    boxes = []
    for r in range(0, 9, 3):
        for c in range(0, 9, 3):
            boxes.append([grid[r + i][c + j] for i in range(3) for j in range(3)])
    return {"row": rows, "column": columns, "box": boxes}


def faults(grid):
    found = []
    for kind, members in groups(grid).items():
        for number, cells in enumerate(members, 1):
            filled = [v for v in cells if v]
            for twice in sorted({v for v in filled if filled.count(v) > 1}):
                found.append(f"{twice} twice in {kind} {number}")
    return found


def candidates(grid, r, c):
    used = set(grid[r]) | {grid[i][c] for i in range(9)}
    top, left = r // 3 * 3, c // 3 * 3
    used |= {grid[top + i][left + j] for i in range(3) for j in range(3)}
    return sorted(set(range(1, 10)) - used)


def solve(grid):
    best = None
    for r in range(9):
        for c in range(9):
            if not grid[r][c]:
                options = candidates(grid, r, c)
                if best is None or len(options) < len(best[2]):
                    best = (r, c, options)
    if best is None:
        return True
    r, c, options = best
    for value in options:
        grid[r][c] = value
        if solve(grid):
            return True
    grid[r][c] = 0
    return False


grid = parse(PUZZLE)
print("faults:", faults(grid), "empty:", sum(row.count(0) for row in grid))
print(candidates(grid, 0, 2), candidates(grid, 4, 4))
assert solve(grid)
for i, row in enumerate(grid):
    if i in (3, 6):
        print("------+-------+------")
    print(" | ".join(" ".join(str(v) for v in row[j:j + 3]) for j in (0, 3, 6)))
print("faults:", faults(grid))
grid[0][0] = grid[0][1]
for fault in faults(grid):
    print(" ", fault)
