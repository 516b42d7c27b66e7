"""0/1 knapsack: table, memo and brute force agree."""

ITEMS = [
    ("map", 9, 150), ("compass", 13, 35), ("water", 153, 200), ("sandwich", 50, 160),
    ("glucose", 15, 60), ("tin", 68, 45), ("banana", 27, 60), ("apple", 39, 40),
    ("cheese", 23, 30), ("beer", 52, 10), ("suntan cream", 11, 70), ("camera", 32, 30),
    ("t-shirt", 24, 15), ("trousers", 48, 10), ("umbrella", 73, 40), ("overclothes", 43, 75),
    ("notecase", 22, 80), ("sunglasses", 7, 20), ("towel", 18, 12), ("socks", 4, 50),
    ("book", 30, 10), ("trousers", 42, 70), ("jacket", 43, 75),
]


def by_table(items, room):
    best = [[0] * (room + 1)]
    for _, weight, value in items:
        above = best[-1]
        row = above[:]
        for w in range(weight, room + 1):
            if above[w - weight] + value > row[w]:
                row[w] = above[w - weight] + value
        best.append(row)
    chosen = []
    w = room
    for i in range(len(items), 0, -1):
        if best[i][w] != best[i - 1][w]:
            chosen.append(items[i - 1])
            w -= items[i - 1][1]
    return best[-1][room], chosen[::-1]


def by_memo(items, room):
    memo = {}

    def best(i, left):
        if i == len(items):
            return 0
        key = (i, left)
        if key not in memo:
            _, weight, value = items[i]
            result = best(i + 1, left)
            if weight <= left:
                result = max(result, value + best(i + 1, left - weight))
            memo[key] = result
        return memo[key]

    return best(0, room)


def by_force(items, room):
    most = 0
    for choice in range(1 << len(items)):
        weight = value = 0
        for i, (_, w, v) in enumerate(items):
            if choice >> i & 1:
                weight += w
                value += v
        if weight <= room:
            most = max(most, value)
    return most


value, chosen = by_table(ITEMS, 400)
for name, weight, worth in chosen:
    print(f"{name:.<16}{weight:4}{worth:5}")
print(f"{'':=<25}\n{'total':16}{sum(c[1] for c in chosen):4}{value:5}")
for room in (0, 7, 50, 100, 200):
    few = ITEMS[:9]
    assert by_table(few, room)[0] == by_memo(few, room) == by_force(few, room)
    print(room, by_memo(few, room))
