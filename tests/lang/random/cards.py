import itertools, random
class Card:
    RANKS = '23456789TJQKA'
    SUITS = 'cdhs'
    def __init__(self, rank, suit):
        self.rank, self.suit = rank, suit
    def __repr__(self):
        return self.rank + self.suit
    def __eq__(self, o):
        return isinstance(o, Card) and (self.rank, self.suit) == (o.rank, o.suit)
    def __hash__(self):
        return hash((Card.RANKS.index(self.rank), Card.SUITS.index(self.suit)))
deck = [Card(r, s) for r, s in itertools.product(Card.RANKS, Card.SUITS)]
random.seed(52)
random.shuffle(deck)
hand = deck[:7]
print(hand)
def score(five):
    values = sorted((Card.RANKS.index(c.rank) for c in five), reverse=True)
    counts = sorted(((values.count(v), v) for v in set(values)), reverse=True)
    flush = len({c.suit for c in five}) == 1
    straight = all(a - b == 1 for a, b in itertools.pairwise(values))
    return (flush and straight, counts[0][0] == 4, [c for c, _ in counts][:2] == [3, 2], flush, straight, [(c, v) for c, v in counts])
best = max(itertools.combinations(hand, 5), key=score)
print(best, score(best))
wins = 0
for _ in range(50):
    a = random.sample(deck, 10)
    wins += score(a[:5]) > score(a[5:])
print(wins)
print(random.sample(deck, k=3), random.choices(deck, k=2), random.choice(deck))
