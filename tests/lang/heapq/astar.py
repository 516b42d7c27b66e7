import heapq, itertools
GRID = """
#########
#S..#...#
#.#.#.#.#
#.#...#.#
#.#####.#
#......E#
#########
""".strip().splitlines()
class PriorityQueue:
    REMOVED = object()
    def __init__(self):
        self.heap, self.entries, self.counter = [], {}, itertools.count()
    def add(self, item, priority=0):
        if item in self.entries:
            self.remove(item)
        entry = [priority, next(self.counter), item]
        self.entries[item] = entry
        heapq.heappush(self.heap, entry)
    def remove(self, item):
        self.entries.pop(item)[-1] = self.REMOVED
    def pop(self):
        while self.heap:
            priority, count, item = heapq.heappop(self.heap)
            if item is not self.REMOVED:
                del self.entries[item]
                return item
        raise KeyError('pop from an empty priority queue')
    def __bool__(self):
        return bool(self.entries)
def find(c):
    return next((y, x) for y, row in enumerate(GRID) for x, v in enumerate(row) if v == c)
def astar():
    start, end = find('S'), find('E')
    queue = PriorityQueue()
    queue.add(start)
    cost = {start: 0}
    came = {}
    while queue:
        at = queue.pop()
        if at == end:
            break
        for dy, dx in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            to = at[0] + dy, at[1] + dx
            if GRID[to[0]][to[1]] == '#':
                continue
            c = cost[at] + 1
            if to not in cost or c < cost[to]:
                cost[to] = c
                came[to] = at
                queue.add(to, c + abs(end[0] - to[0]) + abs(end[1] - to[1]))
    path = [end]
    while path[-1] != start:
        path.append(came[path[-1]])
    return cost[end], path[::-1]
print(astar())
try:
    PriorityQueue().pop()
except KeyError as e:
    print(e)
