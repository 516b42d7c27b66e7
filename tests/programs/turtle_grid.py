"""Walks on a grid: a turtle, flood fill, Langton's ant, a maze, triangles of characters."""

TURNS = {"N": "E", "E": "S", "S": "W", "W": "N"}
STEPS = {"N": (0, -1), "E": (1, 0), "S": (0, 1), "W": (-1, 0)}


def walk(program):
    x = y = 0
    heading = "N"
    visited = [(0, 0)]
    for command in program.split():
        if command == "R":
            heading = TURNS[heading]
        elif command == "L":
            heading = TURNS[TURNS[TURNS[heading]]]
        else:
            dx, dy = STEPS[heading]
            for _ in range(int(command)):
                x, y = x + dx, y + dy
                visited.append((x, y))
    return visited


path = walk("R 4 R 3 R 2 R 1 L 2 R 2")
print(path[-1], len(path), len(set(path)))
xs, ys = [x for x, _ in path], [y for _, y in path]
for y in range(min(ys), max(ys) + 1):
    row = [(x, y) for x in range(min(xs), max(xs) + 1)]
    print("".join(str(path.index(at) % 10) if at in path else "." for at in row))

MAZE = """\
#########
#S..#...#
#.#.#.#.#
#.#...#.#
#.#####.#
#...#..E#
#########""".split("\n")


def solve(maze):
    start = next((r, row.index("S")) for r, row in enumerate(maze) if "S" in row)
    came = {start: None}
    queue = [start]
    for r, c in queue:
        if maze[r][c] == "E":
            steps = []
            at = (r, c)
            while at is not None:
                steps.append(at)
                at = came[at]
            return steps[::-1]
        for other in ((r - 1, c), (r, c + 1), (r + 1, c), (r, c - 1)):
            if maze[other[0]][other[1]] != "#" and other not in came:
                came[other] = (r, c)
                queue.append(other)


steps = solve(MAZE)
drawn = [list(row) for row in MAZE]
for r, c in steps[1:-1]:
    drawn[r][c] = "*"
print("\n".join("".join(row) for row in drawn), len(steps) - 1)


def langton(moves):
    black = set()
    x = y = 0
    dx, dy = 0, -1
    for _ in range(moves):
        if (x, y) in black:
            black.remove((x, y))
            dx, dy = dy, -dx
        else:
            black.add((x, y))
            dx, dy = -dy, dx
        x, y = x + dx, y + dy
    return len(black), (x, y)


print([langton(n) for n in (1, 10, 100, 1000)])
image = [list("..##.."), list(".#..#."), list(".#..#."), list("..##..")]


def fill(r, c, new):
    old = image[r][c]
    stack = [(r, c)]
    while stack:
        r, c = stack.pop()
        if 0 <= r < 4 and 0 <= c < 6 and image[r][c] == old:
            image[r][c] = new
            stack += [(r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1)]


fill(1, 2, "o")
fill(0, 0, " ")
for row in image:
    print("".join(row).rstrip())
