"""Union-find: the components of a random graph of 6,000 nodes and 6,000 edges.

Short walks up a list of parents, which are shortened on the way, and a list of sizes.
Idea: Galler and Fischer, CACM 7(5), 1964 (Cormen et al., Introduction to Algorithms, ch. 21), with
the generator of Park and Miller. The number of components, the largest of them and in the end all
their sizes are checked by a breadth-first search."""
import sys

NODES = 6000
EDGES = 6000


def random_ends(seed, count):
    ends = []
    for _ in range(count):
        seed = 16807 * seed % 2147483647
        ends.append(seed % NODES)
    return ends


def find(parent, node):
    root = node
    while parent[root] != root:
        root = parent[root]
    while node != root:
        above = parent[node]
        parent[node] = root
        node = above
    return root


def union(parent, size, a, b):
    a = find(parent, a)
    b = find(parent, b)
    if a == b:
        return False
    if size[a] < size[b]:
        parent[a] = b
        size[b] += size[a]
    else:
        parent[b] = a
        size[a] += size[b]
    return True


def component_sizes(starts, ends):
    parent = list(range(NODES))
    size = [1] * NODES
    left = NODES
    for i in range(len(starts)):
        if union(parent, size, starts[i], ends[i]):
            left -= 1
    sizes = []
    for node in range(NODES):
        if parent[node] == node:
            sizes.append(size[node])
    assert len(sizes) == left, f"{len(sizes)} roots, {left} components"
    return sizes


def sizes_by_search(starts, ends):
    neighbours = [[] for _ in range(NODES)]
    for i in range(len(starts)):
        neighbours[starts[i]].append(ends[i])
        neighbours[ends[i]].append(starts[i])
    seen = [False] * NODES
    sizes = []
    for first in range(NODES):
        if not seen[first]:
            seen[first] = True
            queue = [first]
            head = 0
            while head < len(queue):
                for node in neighbours[queue[head]]:
                    if not seen[node]:
                        seen[node] = True
                        queue.append(node)
                head += 1
            sizes.append(len(queue))
    return sizes


def main(size):
    starts = random_ends(1, EDGES)
    ends = random_ends(2026, EDGES)
    expected = sizes_by_search(starts, ends)
    sizes = []
    for _ in range(size):
        sizes = component_sizes(starts, ends)
        assert len(sizes) == len(expected), f"{len(sizes)} components"
        assert max(sizes) == max(expected), f"{max(sizes)} nodes in the largest"
        assert sum(sizes) == NODES, f"{sum(sizes)} nodes in all"
    assert sorted(sizes) == sorted(expected), "not the same sizes"
    print(len(sizes), max(sizes))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 86)
