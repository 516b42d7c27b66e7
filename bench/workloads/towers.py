"""Towers of Hanoi with disks that are objects, linked on three piles.

Calls, attribute stores, an exception class for illegal moves (tried once a round). Idea: É. Lucas,
Récréations mathématiques III, 1893; as a benchmark J. Hennessy's Stanford integer suite. n disks
take 2**n - 1 moves."""
import sys

DISKS = 9


class IllegalMove(Exception):
    pass


class Disk:
    def __init__(self, size):
        self.size = size
        self.below = None


class Towers:
    def __init__(self, disks):
        self.piles = [None, None, None]
        self.moves = 0
        for size in range(disks, 0, -1):
            self.push(Disk(size), 0)

    def push(self, disk, pile):
        top = self.piles[pile]
        if top is not None and disk.size >= top.size:
            raise IllegalMove(disk.size)
        disk.below = top
        self.piles[pile] = disk

    def pop(self, pile):
        top = self.piles[pile]
        if top is None:
            raise IllegalMove(pile)
        self.piles[pile] = top.below
        top.below = None
        return top

    def move(self, disks, source, target):
        if disks == 1:
            self.push(self.pop(source), target)
            self.moves += 1
            return
        other = 3 - source - target
        self.move(disks - 1, source, other)
        self.move(1, source, target)
        self.move(disks - 1, other, target)

    def height(self, pile):
        count = 0
        disk = self.piles[pile]
        while disk is not None:
            count += 1
            disk = disk.below
        return count


def main(size):
    moves = 0
    for _ in range(size):
        towers = Towers(DISKS)
        towers.move(DISKS, 0, 2)
        assert towers.moves == 2 ** DISKS - 1
        assert (towers.height(0), towers.height(1), towers.height(2)) == (0, 0, DISKS)
        try:
            towers.push(Disk(DISKS), 2)
            assert False, "a large disk lies on a small one"
        except IllegalMove as refused:
            assert refused.args == (DISKS,)
        moves += towers.moves
    assert moves == size * (2 ** DISKS - 1)
    print(towers.moves)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
