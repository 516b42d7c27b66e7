"""Topological sort: Kahn's algorithm on six random acyclic graphs of 800 nodes and 3,000 edges.

Lists of lists of neighbours, a list of counts and a list as queue; then the longest path along the
order found.
Idea: Kahn, CACM 5(11), 1962, with the generator of Park and Miller. Every edge has to go forward in
the order, and the longest paths are checked by a recursive search that needs no order."""
import sys

NODES = 800
EDGES = 3000
GRAPHS = 6


def random_numbers(seed, count):
    numbers = []
    for _ in range(count):
        seed = 16807 * seed % 2147483647
        numbers.append(seed)
    return numbers


def random_ranks(seed):
    numbers = random_numbers(seed, NODES)
    ranks = list(range(NODES))
    for i in range(NODES - 1, 0, -1):
        j = numbers[i] % (i + 1)
        ranks[i], ranks[j] = ranks[j], ranks[i]
    return ranks


def random_edges(seed):
    ranks = random_ranks(seed)
    numbers = random_numbers(seed + 1000, 2 * EDGES)
    sources = []
    targets = []
    for i in range(EDGES):
        a = numbers[2 * i] % NODES
        b = (a + 1 + numbers[2 * i + 1] % (NODES - 1)) % NODES
        if ranks[a] < ranks[b]:
            sources.append(a)
            targets.append(b)
        else:
            sources.append(b)
            targets.append(a)
    return [sources, targets]


def adjacency(sources, targets):
    successors = [[] for _ in range(NODES)]
    for i in range(len(sources)):
        successors[sources[i]].append(targets[i])
    return successors


def topological_order(successors):
    waiting = [0] * NODES
    for near in successors:
        for node in near:
            waiting[node] += 1
    order = []
    for node in range(NODES):
        if waiting[node] == 0:
            order.append(node)
    head = 0
    while head < len(order):
        for node in successors[order[head]]:
            waiting[node] -= 1
            if waiting[node] == 0:
                order.append(node)
        head += 1
    assert len(order) == NODES, f"{len(order)} nodes in the order"
    return order


def longest_path(successors, order):
    longest = [0] * NODES
    for node in order:
        length = longest[node] + 1
        for after in successors[node]:
            if longest[after] < length:
                longest[after] = length
    return max(longest)


def goes_forward(sources, targets, order):
    position = [0] * NODES
    for i in range(NODES):
        position[order[i]] = i
    for i in range(len(sources)):
        if position[sources[i]] >= position[targets[i]]:
            return False
    return True


def longest_from(successors, known, node):
    if known[node] < 0:
        longest = 0
        for after in successors[node]:
            length = longest_from(successors, known, after) + 1
            if length > longest:
                longest = length
        known[node] = longest
    return known[node]


def longest_by_search(successors):
    known = [-1] * NODES
    longest = 0
    for node in range(NODES):
        longest = max(longest, longest_from(successors, known, node))
    return longest


def main(size):
    graphs = []
    expected = []
    for g in range(GRAPHS):
        sources, targets = random_edges(g + 1)
        graphs.append([sources, targets])
        expected.append(longest_by_search(adjacency(sources, targets)))
    for _ in range(size):
        for g in range(GRAPHS):
            sources, targets = graphs[g]
            successors = adjacency(sources, targets)
            order = topological_order(successors)
            length = longest_path(successors, order)
            assert length == expected[g], f"a longest path of {length} edges"
            assert goes_forward(sources, targets, order), "an edge goes backward"
    print(sum(expected), max(expected))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 24)
