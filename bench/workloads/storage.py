"""Trees of lists are built and thrown away.

The allocator under lists of mixed lengths. Idea: the storage benchmark of the Smalltalk and SOM suites:
a node of four children down to depth 7, 5,461 nodes in all."""
import sys


class Builder:
    def __init__(self):
        self.seed = 74755
        self.count = 0

    def random(self):
        self.seed = (self.seed * 1309 + 13849) & 65535
        return self.seed

    def tree(self, depth):
        self.count += 1
        if depth == 1:
            return [None] * (self.random() % 10 + 1)
        children = []
        for _ in range(4):
            children.append(self.tree(depth - 1))
        return children


def leaves(tree):
    if tree[0] is None:
        yield len(tree)
        return
    for child in tree:
        yield from leaves(child)


def main(size):
    for _ in range(size):
        builder = Builder()
        tree = builder.tree(7)
        assert builder.count == (4 ** 7 - 1) // 3, builder.count
    lengths = list(leaves(tree))
    assert len(lengths) == 4 ** 6 and min(lengths) == 1 and max(lengths) == 10
    print(builder.count, sum(lengths))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 50)
