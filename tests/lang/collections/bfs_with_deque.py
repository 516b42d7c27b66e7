from collections import defaultdict, deque

maze = ['S.#.....',
        '..#.###.',
        '.##.#...',
        '....#.#.',
        '##.##.#E']
height, width = len(maze), len(maze[0])
graph = defaultdict(list)
for r in range(height):
    for c in range(width):
        if maze[r][c] == '#':
            continue
        for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            if 0 <= r + dr < height and 0 <= c + dc < width and maze[r + dr][c + dc] != '#':
                graph[r, c].append((r + dr, c + dc))


def bfs(start, goal):
    queue, seen = deque([(start, 0)]), {start: None}
    while queue:
        node, steps = queue.popleft()
        if node == goal:
            path = []
            while node is not None:
                path.append(node)
                node = seen[node]
            return steps, path[::-1]
        for other in graph[node]:
            if other not in seen:
                seen[other] = node
                queue.append((other, steps + 1))
    return None


print(bfs((0, 0), (4, 7)))
print(bfs((0, 0), (9, 9)))
