"""Binary trees are built, walked and dropped.

Instances by the thousand, short-lived and long-lived; reference counts reclaim them. Idea: H. Boehm's
GCBench (J. Ellis, P. Kovac) by way of the Computer Language Benchmarks Game. A tree of depth d has
2**(d + 1) - 1 nodes."""
import sys

DEPTH = 8


class Node:
    __slots__ = ("left", "right")

    def __init__(self, left, right):
        self.left = left
        self.right = right

    def count(self):
        if self.left is None:
            return 1
        return 1 + self.left.count() + self.right.count()

    def __iter__(self):
        if self.left is not None:
            yield from self.left
        yield self
        if self.right is not None:
            yield from self.right


def tree(depth):
    if depth == 0:
        return Node(None, None)
    return Node(tree(depth - 1), tree(depth - 1))


def main(size):
    kept = tree(DEPTH)
    for _ in range(size):
        nodes = 0
        for depth in range(2, DEPTH + 1, 2):
            for _ in range(2 ** (DEPTH - depth)):
                nodes += tree(depth).count()
        expected = sum(2 ** (DEPTH - d) * (2 ** (d + 1) - 1) for d in range(2, DEPTH + 1, 2))
        assert nodes == expected, nodes
        assert sum(1 for _ in kept) == 2 ** (DEPTH + 1) - 1
    print(nodes, kept.count())


main(int(sys.argv[1]) if len(sys.argv) > 1 else 220)
