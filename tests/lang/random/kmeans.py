import random
from array import array
from itertools import cycle, islice, zip_longest
random.seed(3)
points = [(random.gauss(cx, 1), random.gauss(cy, 1)) for cx, cy in [(0, 0), (10, 10), (0, 10)] for _ in range(30)]
centres = random.sample(points, 3)
labels = array('B', [0]) * len(points)
for step in range(20):
    changed = False
    for i, (x, y) in enumerate(points):
        best = min(range(3), key=lambda c: (x - centres[c][0]) ** 2 + (y - centres[c][1]) ** 2)
        changed |= labels[i] != best
        labels[i] = best
    for c in range(3):
        mine = [p for p, l in zip(points, labels) if l == c]
        centres[c] = tuple(sum(v) / len(mine) for v in zip(*mine))
    if not changed:
        break
print(step, [(round(x, 3), round(y, 3)) for x, y in sorted(centres)], labels.tobytes().count(b'\x01'), labels.count(1))
def table(*columns):
    for row in zip_longest(*columns, fillvalue='-'):
        print(' | '.join(f'{str(c):>5}' for c in row))
table([1, 2, 3], 'ab', islice(cycle([0.5, 0.25]), 4))
