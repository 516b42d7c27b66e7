"""Bin packing: 438 items into bins of 1,000 by first-fit decreasing.

An insertion sort of item numbers by size and, for each item, a scan over the room left in the bins.
Idea: Johnson, Near-optimal bin packing algorithms (MIT, 1973), with the generator of Park and
Miller. The items are 100 full bins cut into pieces, so the best packing is known, and first-fit
decreasing needs at most 11/9 of it plus 1 (Yue, 1991). Checked are that bound, that each item is
in exactly one bin, that no bin is overfull, the sum of all loads, that each bin was filled in
decreasing order, and that no item would fit into an earlier bin."""
import sys

CAPACITY = 1000
FULL_BINS = 100
SMALLEST = 100
SPREAD = 320


def cut_bins(seed):
    sizes = []
    for _ in range(FULL_BINS):
        left = CAPACITY
        while left > 0:
            seed = 16807 * seed % 2147483647
            piece = SMALLEST + seed % SPREAD
            if piece > left:
                piece = left
            sizes.append(piece)
            left -= piece
    return sizes


def sort_decreasing(sizes):
    order = list(range(len(sizes)))
    for i in range(1, len(order)):
        item = order[i]
        j = i - 1
        while j >= 0 and sizes[order[j]] < sizes[item]:
            order[j + 1] = order[j]
            j -= 1
        order[j + 1] = item
    return order


def first_fit(sizes, order):
    bins = []
    room = []
    for item in order:
        size = sizes[item]
        place = 0
        while place < len(room) and room[place] < size:
            place += 1
        if place == len(room):
            bins.append([])
            room.append(CAPACITY)
        bins[place].append(item)
        room[place] -= size
    return bins


def check_packing(sizes, bins):
    packed = [False] * len(sizes)
    items = 0
    total = 0
    most_room = 0
    for content in bins:
        load = 0
        last = CAPACITY
        for item in content:
            assert not packed[item], f"item {item} is packed twice"
            assert sizes[item] > most_room, f"item {item} fits into an earlier bin"
            assert sizes[item] <= last, f"item {item} is larger than the one before"
            packed[item] = True
            items += 1
            load += sizes[item]
            last = sizes[item]
        assert 0 < load <= CAPACITY, f"a load of {load}"
        total += load
        if CAPACITY - load > most_room:
            most_room = CAPACITY - load
    assert items == len(sizes), f"{items} items packed"
    assert total == FULL_BINS * CAPACITY, f"a total load of {total}"


def main(size):
    sizes = cut_bins(1)
    best = (sum(sizes) + CAPACITY - 1) // CAPACITY
    assert best == FULL_BINS, f"at least {best} bins"
    bins = []
    for _ in range(size):
        order = sort_decreasing(sizes)
        bins = first_fit(sizes, order)
        check_packing(sizes, bins)
        assert best <= len(bins), f"{len(bins)} bins are too few"
        assert 9 * len(bins) <= 11 * best + 9, f"{len(bins)} bins are too many"
    print(len(sizes), len(bins))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 56)
