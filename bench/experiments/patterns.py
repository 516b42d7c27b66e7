# Programs of different kinds in small, for the question who serves their allocations: 1,000 rounds each.
from __future__ import print_function

from study import count, print_segments

ROUNDS = list(range(1000))
words = [str(n) for n in ROUNDS]


class Point(object):
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def moved(self, dx):
        return Point(self.x + dx, self.y)


def integers():
    a, b = 1000000, 7
    for i in ROUNDS:
        a = (a * 3 + i) % 9999991
        b += a // 1000


def big_integers():
    a = 1
    for i in ROUNDS:
        a = a * 48271 % (2**89 - 1)


def floats():
    x, total = 0.5, 0.0
    for i in ROUNDS:
        x = 3.7 * x * (1.0 - x)
        total += x


def strings():
    line = ''
    for word in words:
        line = (line + word + ',')[-40:]


def lists():
    rows = []
    for i in ROUNDS:
        row = [i, i, i]
        row.append(i)
        rows.append(row)
        if len(rows) > 20:
            rows = rows[10:]


def dicts():
    counts = {}
    for word in words:
        key = word[-2:]
        counts[key] = counts.get(key, 0) + 1
        pair = {word: key}


def tuples():
    last = (0, 0)
    for i in ROUNDS:
        last = (last[1], i)


def instances():
    p = Point(5000, 1)
    for i in ROUNDS:
        p = p.moved(i)


def instances_kept():
    return [Point(i, i) for i in ROUNDS]


def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


def calls():
    return fibonacci(14)


for name, run in (('small loops over ints', integers), ('big ints', big_integers), ('floats', floats), ('strings', strings),
                  ('lists', lists), ('dicts', dicts), ('tuples', tuples), ('instances, one after the other', instances),
                  ('instances, kept', instances_kept), ('calls', calls)):
    run()
    count(name, run)
print_segments()
