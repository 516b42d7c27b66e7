"""Magic squares of every order, checked; spirals, diagonals and rotations."""


def odd_square(n):
    square = [[0] * n for _ in range(n)]
    row, column = 0, n // 2
    for value in range(1, n * n + 1):
        square[row][column] = value
        up, right = (row - 1) % n, (column + 1) % n
        if square[up][right]:
            row = (row + 1) % n
        else:
            row, column = up, right
    return square


def doubly_even_square(n):
    square = []
    for r in range(n):
        line = []
        for c in range(n):
            value = r * n + c + 1
            line.append(n * n + 1 - value if r % 4 == c % 4 or r % 4 + c % 4 == 3 else value)
        square.append(line)
    return square


def singly_even_square(n):
    half = n // 2
    quarter = odd_square(half)
    square = [[0] * n for _ in range(n)]
    for r in range(half):
        for c in range(half):
            for (dr, dc), offset in zip(((0, 0), (1, 1), (0, 1), (1, 0)), range(4)):
                square[r + dr * half][c + dc * half] = quarter[r][c] + offset * half * half
    k = (n - 2) // 4
    for r in range(half):
        columns = list(range(k)) + list(range(n - k + 1, n))
        if r == half // 2:
            columns[:k] = range(1, k + 1)
        for c in columns:
            square[r][c], square[r + half][c] = square[r + half][c], square[r][c]
    return square


def magic(n):
    return odd_square(n) if n % 2 else singly_even_square(n) if n % 4 else doubly_even_square(n)


def constant(square):
    n = len(square)
    sums = {sum(row) for row in square} | {sum(column) for column in zip(*square)}
    sums |= {sum(square[i][i] for i in range(n)), sum(square[i][-1 - i] for i in range(n))}
    values = sorted(v for row in square for v in row)
    return sums.pop() if len(sums) == 1 and values == list(range(1, n * n + 1)) else None


def spiral(grid):
    out = []
    while grid:
        out += grid[0]
        grid = [list(row) for row in zip(*grid[1:])][::-1]
    return out


for n in (3, 4, 6):
    square = magic(n)
    for row in square:
        print(" ".join(f"{v:>2}" for v in row))
    print("sum", constant(square))
for n in range(3, 19):
    assert constant(magic(n)) == n * (n * n + 1) // 2, n
print(constant([[1, 2], [3, 4]]))
grid = [[10 * r + c for c in range(4)] for r in range(3)]
print(spiral(grid))
print([list(row)[::-1] for row in zip(*grid)])
