"""Conway's Game of Life on a set of cells, and on a torus of lists."""


def step(cells):
    neighbours = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    key = (x + dx, y + dy)
                    neighbours[key] = neighbours.get(key, 0) + 1
    return {cell for cell, n in neighbours.items() if n == 3 or n == 2 and cell in cells}


def parse(text):
    return {(x, y) for y, line in enumerate(text.split("/")) for x, c in enumerate(line) if c == "O"}


def show(cells):
    if not cells:
        return "(empty)"
    left = min(x for x, _ in cells)
    top = min(y for _, y in cells)
    width = max(x for x, _ in cells) - left + 1
    height = max(y for _, y in cells) - top + 1
    rows = [["."] * width for _ in range(height)]
    for x, y in cells:
        rows[y - top][x - left] = "O"
    return "\n".join("".join(row) for row in rows)


def torus_step(grid):
    h, w = len(grid), len(grid[0])

    def around(y, x):
        return sum(grid[(y + j) % h][(x + i) % w] for j in (-1, 0, 1) for i in (-1, 0, 1)) - grid[y][x]

    return [[int(around(y, x) == 3 or grid[y][x] and around(y, x) == 2) for x in range(w)] for y in range(h)]


glider = parse(".O./..O/OOO")
cells = glider
for generation in range(4):
    print(generation)
    print(show(cells))
    cells = step(cells)
assert cells == {(x + 1, y + 1) for x, y in glider}

rpentomino = parse(".OO/OO./.O.")
population = []
for generation in range(31):
    if generation % 5 == 0:
        population.append(len(rpentomino))
    rpentomino = step(rpentomino)
print(population)

blinker = parse("OOO")
assert step(step(blinker)) == blinker != step(blinker)
print(show(step(parse("O"))))

grid = [[0] * 6 for _ in range(6)]
for x, y in glider:
    grid[y][x] = 1
start = grid
for _ in range(24):
    grid = torus_step(grid)
print(grid == start, sum(map(sum, grid)))
