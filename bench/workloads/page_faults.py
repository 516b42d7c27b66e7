"""Page faults: 1,500 memory references replayed under three page replacement policies.

First in, first out (a ring and a dict), least recently used (a linked list in two lists) and
Belady's optimum (a search for the page needed last), each with 4, 8 and 12 frames.
Idea: Belady (1966), with the generator of Park and Miller. Checked are the fault counts of the
textbook example (Silberschatz, Operating System Concepts: 15, 12 and 9) and of Belady's anomaly
(9 faults with three frames, 10 with four); those of LRU by the stack distances of Mattson (1970),
one pass for all sizes; and that the optimum is not beaten and at least the pages are read."""
import sys

REFERENCES = 1500
PAGES = 40
FRAMES = [4, 8, 12]
TEXTBOOK = [7, 0, 1, 2, 0, 3, 0, 4, 2, 3, 0, 3, 2, 1, 2, 0, 1, 7, 0, 1]
ANOMALY = [1, 2, 3, 4, 1, 2, 5, 1, 2, 3, 4, 5]
NEVER = 1000000


def make_references(seed):
    pages = []
    base = 0
    for _ in range(REFERENCES):
        seed = 16807 * seed % 2147483647
        kind = seed % 16
        seed = 16807 * seed % 2147483647
        if kind == 0:
            base = seed % PAGES
        if kind < 4:
            pages.append(seed % PAGES)
        else:
            pages.append((base + seed % 6) % PAGES)
    return pages


def fifo_faults(pages, frames):
    ring = [-1] * frames
    hand = 0
    loaded = {}
    faults = 0
    for page in pages:
        if page not in loaded:
            faults += 1
            if ring[hand] >= 0:
                del loaded[ring[hand]]
            ring[hand] = page
            loaded[page] = hand
            hand = (hand + 1) % frames
    return faults


def lru_faults(pages, frames):
    after = [-1] * (PAGES + 1)
    before = [-1] * (PAGES + 1)
    after[PAGES] = PAGES
    before[PAGES] = PAGES
    loaded = 0
    faults = 0
    for page in pages:
        if after[page] < 0:
            faults += 1
            if loaded == frames:
                oldest = before[PAGES]
                before[PAGES] = before[oldest]
                after[before[oldest]] = PAGES
                after[oldest] = -1
            else:
                loaded += 1
        else:
            before[after[page]] = before[page]
            after[before[page]] = after[page]
        newest = after[PAGES]
        after[page] = newest
        before[page] = PAGES
        before[newest] = page
        after[PAGES] = page
    return faults


def next_uses(pages):
    uses = [NEVER] * len(pages)
    seen = {}
    for i in range(len(pages) - 1, -1, -1):
        page = pages[i]
        if page in seen:
            uses[i] = seen[page]
        seen[page] = i
    return uses


def optimal_faults(pages, frames):
    uses = next_uses(pages)
    held = []
    needed = []
    faults = 0
    for i in range(len(pages)):
        slot = 0
        while slot < len(held) and held[slot] != pages[i]:
            slot += 1
        if slot == len(held):
            faults += 1
            if slot < frames:
                held.append(pages[i])
                needed.append(uses[i])
            else:
                slot = 0
                for other in range(1, frames):
                    if needed[other] > needed[slot]:
                        slot = other
        held[slot] = pages[i]
        needed[slot] = uses[i]
    return faults


def stack_distances(pages):
    counts = [0] * (PAGES + 1)
    stack = []
    for page in pages:
        moved = page
        depth = 0
        while depth < len(stack) and stack[depth] != page:
            moved, stack[depth] = stack[depth], moved
            depth += 1
        if depth == len(stack):
            stack.append(moved)
            counts[PAGES] += 1
        else:
            stack[depth] = moved
            counts[depth] += 1
    return counts


def check_examples():
    faults = [fifo_faults(TEXTBOOK, 3), lru_faults(TEXTBOOK, 3), optimal_faults(TEXTBOOK, 3)]
    assert faults == [15, 12, 9], f"{faults} faults in the textbook example"
    faults = [fifo_faults(ANOMALY, 3), fifo_faults(ANOMALY, 4)]
    assert faults == [9, 10], f"{faults} faults in Belady's anomaly"


def main(size):
    totals = [0, 0, 0]
    for _ in range(size):
        check_examples()
        pages = make_references(1)
        counts = stack_distances(pages)
        assert sum(counts) == REFERENCES, f"{sum(counts)} stack distances"
        totals = [0, 0, 0]
        for frames in FRAMES:
            fifo = fifo_faults(pages, frames)
            lru = lru_faults(pages, frames)
            optimal = optimal_faults(pages, frames)
            expected = 0
            for distance in range(frames, PAGES + 1):
                expected += counts[distance]
            assert lru == expected, f"{lru} faults, but {expected} by stack distances"
            assert counts[PAGES] <= optimal <= min(fifo, lru), f"{optimal} faults at best"
            totals[0] += fifo
            totals[1] += lru
            totals[2] += optimal
    print(totals[0], totals[1], totals[2])


main(int(sys.argv[1]) if len(sys.argv) > 1 else 48)
