"""Perfect riffle shuffles of a deck, and how soon it is back in order."""

SUITS = "SHDC"
RANKS = "A23456789TJQK"


def out_shuffle(deck):
    half = len(deck) // 2
    result = [None] * len(deck)
    result[::2] = deck[:half]
    result[1::2] = deck[half:]
    return result


def in_shuffle(deck):
    half = len(deck) // 2
    return [card for pair in zip(deck[half:], deck[:half]) for card in pair]


def order(shuffle, n):
    deck = list(range(n))
    now = shuffle(deck)
    count = 1
    while now != deck:
        now = shuffle(now)
        count += 1
    return count


def cycles(shuffle, n):
    where = shuffle(list(range(n)))
    left = set(range(n))
    found = []
    while left:
        start = min(left)
        cycle = [start]
        k = where[start]
        while k != start:
            cycle.append(k)
            k = where[k]
        left -= set(cycle)
        found.append(tuple(cycle))
    return found


deck = [rank + suit for suit in SUITS for rank in RANKS]
print(" ".join(out_shuffle(deck)[:14]))
print(" ".join(in_shuffle(deck)[:14]))
print("out:", [(n, order(out_shuffle, n)) for n in (2, 8, 24, 52, 64, 100)])
print("in: ", [(n, order(in_shuffle, n)) for n in (2, 8, 24, 52, 64, 100)])
for cycle in cycles(out_shuffle, 10):
    print(cycle)


def bring_top_to(position):
    """Shuffles that move the top card down: the bits of the position."""
    cards = list(range(52))
    for bit in f"{position:b}":
        cards = in_shuffle(cards) if bit == "1" else out_shuffle(cards)
    return cards.index(0)


assert all(bring_top_to(k) == k for k in range(52))
print("top card placed at will")
