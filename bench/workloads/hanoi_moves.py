"""Towers of Hanoi: 14 disks on three lists used as stacks, 16,383 moves.

Recursion with five arguments, and ints popped from one short list and appended to another.
Idea: E. Lucas (1883); n disks take 2**n - 1 moves, and disk d of them moves 2**(n - d) times."""
import sys

DISKS = 14


def move(disks, source, target, spare, moved):
    if disks == 0:
        return 0
    count = move(disks - 1, source, spare, target, moved)
    disk = source.pop()
    assert len(target) == 0 or target[-1] > disk, "a disk on a smaller one"
    target.append(disk)
    moved[disk] += 1
    return count + 1 + move(disks - 1, spare, target, source, moved)


def main(size):
    count = 0
    moved = []
    for _ in range(size):
        source = list(range(DISKS, 0, -1))
        target = []
        spare = []
        moved = [0] * (DISKS + 1)
        count = move(DISKS, source, target, spare, moved)
        assert count == 2 ** DISKS - 1, f"{count} moves"
        assert len(source) == 0 and len(spare) == 0, "disks left behind"
        assert target == list(range(DISKS, 0, -1)), f"{target}"
        for disk in range(1, DISKS + 1):
            assert moved[disk] == 2 ** (DISKS - disk), f"disk {disk}: {moved[disk]} moves"
    print(count, moved[1], moved[DISKS])


main(int(sys.argv[1]) if len(sys.argv) > 1 else 34)
