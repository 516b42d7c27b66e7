import random

random.seed('cards')
print([random.choice('abcdef') for _ in range(10)], random.choice([1, 2, 3]), random.choice(range(100)), random.choice((5,)))
deck = list(range(20))
random.shuffle(deck)
print(deck)
print(random.sample(range(1000), 5), random.sample('abcdef', 6), random.sample([1, 2, 3], 0), random.sample(range(50), 40))
print(random.sample(range(10 ** 12), 8), random.sample(['a', 'b'], k=3, counts=[2, 2]), random.sample((1, 2, 3), 2))
print(random.sample(range(22), 6), random.sample(range(100), 3), random.sample(range(85), 20))
print(random.choices('abc', k=8), random.choices([1, 2, 3], [1, 0, 5], k=8), random.choices('xy', cum_weights=[1, 4], k=6))
print(random.choices(range(10)), random.choices('ab', weights=[0.5, 0.25], k=5), random.choices('ab', k=0))
for call in (lambda: random.choice([]), lambda: random.choice({}), lambda: random.choice({1, 2}), lambda: random.choice(5),
             lambda: random.sample({1, 2}, 1), lambda: random.sample({1: 2}, 1), lambda: random.sample([1], 2),
             lambda: random.sample([1], -1), lambda: random.sample(5, 1), lambda: random.sample('ab', 1, counts=[1]),
             lambda: random.sample('ab', 1, counts=[0, 0]), lambda: random.sample('ab', 1, counts=[1.5, 2]),
             lambda: random.choices('ab', 5), lambda: random.choices('ab', [1]), lambda: random.choices('ab', [0, 0]),
             lambda: random.choices('ab', [1, 1], cum_weights=[1, 2]), lambda: random.choices('ab', [1, float('inf')]),
             lambda: random.choices([], k=1), lambda: random.shuffle('abc'), lambda: random.shuffle((1, 2)),
             lambda: random.shuffle(5)):
    try:
        print(call())
    except (TypeError, ValueError, IndexError, KeyError) as e:
        print(type(e).__name__, e)
