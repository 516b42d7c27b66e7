"""Shortest paths over a road map of 300 crossings by Dijkstra's algorithm, with a heap of its own.

Comparison of tuples, a class that implements a container, dicts of dicts. Idea: E. W. Dijkstra, Numerische
Mathematik 1, 1959. The result is checked by what makes it optimal: no edge can shorten a path, and every
path's last edge is tight."""
import sys

WIDTH, HEIGHT = 20, 15


class Heap:
    def __init__(self):
        self.items = []

    def __len__(self):
        return len(self.items)

    def push(self, item):
        items = self.items
        at = len(items)
        items.append(item)
        while at > 0:
            parent = (at - 1) >> 1
            if not item < items[parent]:
                break
            items[at] = items[parent]
            at = parent
        items[at] = item

    def pop(self):
        items = self.items
        last = items.pop()
        if not items:
            return last
        least = items[0]
        at, count = 0, len(items)
        while True:
            child = 2 * at + 1
            if child >= count:
                break
            if child + 1 < count and items[child + 1] < items[child]:
                child += 1
            if not items[child] < last:
                break
            items[at] = items[child]
            at = child
        items[at] = last
        return least


class Graph:
    def __init__(self):
        self.edges = {}

    def add_edge(self, a, b, length):
        self.edges.setdefault(a, {})[b] = length
        self.edges.setdefault(b, {})[a] = length

    def shortest(self, start):
        distances = {start: 0}
        came_from = {}
        done = set()
        heap = Heap()
        heap.push((0, start))
        while heap:
            d, here = heap.pop()
            if here in done:
                continue
            done.add(here)
            for there, length in self.edges[here].items():
                known = distances.get(there)
                if known is None or d + length < known:
                    distances[there] = d + length
                    came_from[there] = here
                    heap.push((d + length, there))
        return distances, came_from


def road_map():
    graph = Graph()
    seed = 42
    for y in range(HEIGHT):
        for x in range(WIDTH):
            for dx, dy in ((1, 0), (0, 1), (1, 1)):
                seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
                if x + dx < WIDTH and y + dy < HEIGHT:
                    graph.add_edge((x, y), (x + dx, y + dy), 100 + (seed >> 16) % 900)
    return graph


def main(size):
    graph = road_map()
    for i in range(size):
        start = (i % WIDTH, i % HEIGHT)
        distances, came_from = graph.shortest(start)
    assert len(distances) == WIDTH * HEIGHT
    for a, neighbours in graph.edges.items():
        for b, length in neighbours.items():
            assert distances[b] <= distances[a] + length
    for b, a in came_from.items():
        assert distances[b] == distances[a] + graph.edges[a][b]
    print(max(distances.values()), sum(distances.values()))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 150)
