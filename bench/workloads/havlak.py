"""Havlak's algorithm finds the loops of a control-flow graph, reducible and irreducible ones.

Objects that refer to each other in cycles, union-find, sets, an explicit depth-first search. Idea:
P. Havlak, Nesting of reducible and irreducible loops, TOPLAS 19(4), 1997; R. Hundt's comparison of four
languages used it. Written anew; the graph is built from nests, so that its loops are known."""
import sys


class Block:
    def __init__(self, name):
        self.name = name
        self.into = []
        self.out = []


class Graph:
    def __init__(self):
        self.blocks = []

    def block(self):
        block = Block(len(self.blocks))
        self.blocks.append(block)
        return block

    def edge(self, a, b):
        a.out.append(b)
        b.into.append(a)

    def then(self, a):
        """A new block behind `a`."""
        b = self.block()
        self.edge(a, b)
        return b

    def diamond(self, a):
        left, right = self.then(a), self.then(a)
        join = self.then(left)
        self.edge(right, join)
        return join

    def nest(self, a, depth):
        """`depth` loops inside each other behind `a`, a diamond in each."""
        head = self.then(a)
        inside = self.diamond(head)
        if depth > 1:
            inside = self.nest(inside, depth - 1)
        self.edge(inside, head)
        return self.then(inside)

    def irreducible(self, a):
        """A loop of two blocks that is entered at both."""
        first, second = self.then(a), self.then(a)
        self.edge(first, second)
        self.edge(second, first)
        return self.then(second)


class Loop:
    def __init__(self, header, is_reducible):
        self.header = header
        self.is_reducible = is_reducible
        self.parent = None
        self.blocks = []

    def depth(self):
        return 1 if self.parent is None else 1 + self.parent.depth()


class Node:
    """A block in the order of the search, and its set of the union-find."""

    def __init__(self, block, number):
        self.block = block
        self.number = number
        self.last = number
        self.union = self
        self.loop = None
        self.header = 0
        self.back_edges = []
        self.other_edges = []

    def find(self):
        node = self
        path = []
        while node.union is not node:
            path.append(node)
            node = node.union
        for passed in path:
            passed.union = node
        return node

    def is_ancestor(self, other):
        return self.number <= other.number <= self.last


class Finder:
    def __init__(self, graph):
        self.nodes = []
        self.of_block = {}
        self.loops = []
        self.search(graph.blocks[0])

    def enter(self, block):
        node = Node(block, len(self.nodes))
        self.nodes.append(node)
        self.of_block[block] = node
        return node, iter(block.out)

    def search(self, start):
        stack = [self.enter(start)]
        while stack:
            node, successors = stack[-1]
            for block in successors:
                if block not in self.of_block:
                    stack.append(self.enter(block))
                    break
            else:
                node.last = len(self.nodes) - 1
                stack.pop()

    def classify_edges(self):
        for node in self.nodes:
            for block in node.block.into:
                source = self.of_block.get(block)
                if source is not None:
                    edges = node.back_edges if node.is_ancestor(source) else node.other_edges
                    edges.append(source)

    def find_loops(self):
        self.classify_edges()
        for node in reversed(self.nodes):
            self.find_loop(node)
        return self.loops

    def find_loop(self, header):
        body = []
        is_self = False
        for source in header.back_edges:
            if source is header:
                is_self = True
            else:
                found = source.find()
                if found not in body:
                    body.append(found)
        if not body and not is_self:
            return
        is_reducible = True
        members = set(body)
        todo = list(body)
        while todo:
            node = todo.pop()
            for source in node.other_edges:
                found = source.find()
                if not header.is_ancestor(found):
                    is_reducible = False
                    header.other_edges.append(found)
                elif found is not header and found not in members:
                    members.add(found)
                    body.append(found)
                    todo.append(found)
        loop = Loop(header.block, is_reducible)
        header.loop = loop
        for node in body:
            node.header = header.number
            node.union = header
            if node.loop is not None:
                node.loop.parent = loop
            else:
                loop.blocks.append(node.block)
        self.loops.append(loop)


def program(functions, depth):
    graph = Graph()
    here = graph.block()
    for _ in range(functions):
        here = graph.nest(graph.diamond(here), depth)
        here = graph.irreducible(here)
    return graph


def main(size):
    functions, depth = 8, 5
    for _ in range(size):
        graph = program(functions, depth)
        loops = Finder(graph).find_loops()
        assert len(loops) == functions * (depth + 1), len(loops)
        assert sum(1 for loop in loops if not loop.is_reducible) == functions
        depths = [loop.depth() for loop in loops]
        assert max(depths) == depth and depths.count(1) == 2 * functions
    print(len(graph.blocks), len(loops), sum(depths))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 130)
