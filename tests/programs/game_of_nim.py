"""Nim: the xor strategy against exhaustive search; a played game."""


def nim_sum(heaps):
    result = 0
    for heap in heaps:
        result ^= heap
    return result


def moves(heaps):
    for_all = []
    for i, heap in enumerate(heaps):
        for left in range(heap):
            for_all.append(heaps[:i] + (left,) + heaps[i + 1:])
    return for_all


known = {}


def wins(heaps):
    key = tuple(sorted(heaps))
    if key not in known:
        known[key] = any(not wins(after) for after in moves(key))
    return known[key]


checked = 0
for a in range(6):
    for b in range(a, 6):
        for c in range(b, 6):
            assert wins((a, b, c)) == (nim_sum((a, b, c)) != 0)
            checked += 1
print(checked, "positions agree;", len(known), "searched")


def best_move(heaps):
    total = nim_sum(heaps)
    if total == 0:
        largest = max(heaps)
        i = heaps.index(largest)
        return i, largest - 1
    for i, heap in enumerate(heaps):
        if heap ^ total < heap:
            return i, heap ^ total


heaps = [3, 5, 7]
player = 0
while any(heaps):
    i, left = best_move(heaps)
    name = ("Ann", "Bob")[player]
    print(f"{name}: heap {i} from {heaps[i]} to {left}", end="; ")
    heaps[i] = left
    print(*heaps)
    player = 1 - player
print(("Ann", "Bob")[1 - player], "takes the last one")

cold = [(a, b) for b in range(20) for a in range(b + 1)]
wythoff = []
for a, b in cold:
    if all(a not in p and b not in p and b - a != p[1] - p[0] for p in wythoff):
        wythoff.append((a, b))
print(wythoff)
