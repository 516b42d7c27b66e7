"""Maze: breadth-first searches through five grids of 40 x 40 cells, 3 in 10 of them walls.

A queue of cell numbers, and lists of flags, distances and predecessors read at four neighbours.
Idea: Moore, The shortest path through a maze (1959), with the generator of Park and Miller. Each
maze is searched from its middle and back from the cell reached last. Checked are that each
distance is 1 more than its predecessor's and no neighbours' distances differ by more, so that
all are the shortest; that the way back is as long and reaches as many cells; and that along the
path between the two cells the distances from both ends add up to its length."""
import sys

MAZES = 5
WIDTH = 42
CELLS = WIDTH * WIDTH
START = 21 * WIDTH + 21
STEPS = [1, WIDTH, -1, -WIDTH]


def build_maze(seed):
    walls = [True] * CELLS
    for row in range(1, WIDTH - 1):
        for column in range(1, WIDTH - 1):
            seed = 16807 * seed % 2147483647
            walls[row * WIDTH + column] = seed % 10 < 3
    walls[START] = False
    return walls


def search(walls, start, distance, came_from):
    distance[start] = 0
    queue = [start]
    head = 0
    while head < len(queue):
        cell = queue[head]
        head += 1
        for step in STEPS:
            near = cell + step
            if not walls[near] and distance[near] < 0:
                distance[near] = distance[cell] + 1
                came_from[near] = cell
                queue.append(near)
    return queue


def check_search(walls, queue, distance, came_from):
    for i in range(len(queue)):
        cell = queue[i]
        assert i == 0 or distance[cell] == distance[came_from[cell]] + 1, f"a jump to cell {cell}"
        for step in STEPS:
            near = cell + step
            if not walls[near]:
                assert distance[near] >= 0, f"cell {near} is not reached"
                assert -1 <= distance[near] - distance[cell] <= 1, f"a detour to cell {near}"


def check_path(target, forth, back, came_from):
    cell = target
    for left in range(forth[target], 0, -1):
        assert forth[cell] == left, f"cell {cell} is {forth[cell]} from the start"
        assert forth[cell] + back[cell] == forth[target], f"cell {cell} is off the path"
        cell = came_from[cell]
    assert cell == START, f"the path ends at cell {cell}"


def solve_maze(seed):
    walls = build_maze(seed)
    forth = [-1] * CELLS
    came_from = [-1] * CELLS
    reached = search(walls, START, forth, came_from)
    check_search(walls, reached, forth, came_from)
    target = reached[-1]
    back = [-1] * CELLS
    returned = search(walls, target, back, [-1] * CELLS)
    assert len(returned) == len(reached), f"{len(returned)} cells on the way back"
    assert back[START] == forth[target], f"{back[START]} steps back"
    check_path(target, forth, back, came_from)
    return [len(reached), forth[target]]


def main(size):
    cells = 0
    steps = 0
    for _ in range(size):
        cells = 0
        steps = 0
        for seed in range(1, MAZES + 1):
            result = solve_maze(seed)
            cells += result[0]
            steps += result[1]
    print(cells, steps)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 20)
