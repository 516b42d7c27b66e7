# Set methods whose operand is a dict, and what is done when an operand is much larger: the order of the result shows it.
def numbers(seed, count, limit):
    out = []
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) % 2147483648
        out.append((seed >> 8) % limit * (64 if seed % 5 == 0 else 1))
    return out

for round in range(16):
    s = set(numbers(round, 5 + round * 5, 80))
    d = dict.fromkeys(numbers(round + 50, 70 - round * 4, 80), 0)
    print(s.difference(d), s.difference([round], d), s.union(d), s.intersection(d), s.symmetric_difference(d), sep="\n")
    print(set(d), frozenset(d) == d.keys(), s.issubset(d), s.issuperset(d), s.isdisjoint(d))
    for change in (set.update, set.intersection_update, set.difference_update, set.symmetric_difference_update):
        t = s.copy()
        change(t, d)
        print(t)
        t.add(1000)
        t.discard(round)
        print(t)

for round in range(8):
    s = set(numbers(round, 60, 100))
    s.difference_update(numbers(round + 1, 8 * round, 100))
    print(s)
    s.difference_update(set(numbers(round + 2, 40 * round, 3000)))
    print(s)
    s -= set(range(round * 12, 100))
    print(s, s.pop() if s else None)
