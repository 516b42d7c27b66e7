"""x += y, a[i] += y, exchanges and loops over range(), each run again with other kinds of operands: what an instruction has learnt
from the first kind must not show."""


def add(x, y):
    x += y
    x = x + y
    x += 3
    x += 100_000
    return x


def subtract(x, y):
    x -= y
    x = x - y
    x -= 3
    x -= 100_000
    return x


def add_product(x, y, z):
    x += y * z
    x += y + z
    x += y - z
    x += y * 3
    x += y + 3
    x += y - 3
    x = x + y * z
    return x


def double(x):
    x += x
    x -= x + x
    return x


def add_items(a, i, x):
    for _ in range(2):
        x += a[i]
        x -= a[i] + a[i]
        x -= a[i]
    return x


def update_items(a, i, x):
    a[i] += x
    a[i] += 5
    a[i] -= x
    a[i] -= 7
    a[i] = a[i] + x
    a[i] = a[i] + a[i]
    a[i] = (a[i] - x) + 3
    return a


def exchange(a, i, j):
    a[i], a[j] = a[j], a[i]
    return a


def nearly(a, b, i, j, k):
    """What looks much like an update or an exchange, and is none."""
    a[i], a[j] = a[j], a[k]
    a[i], a[j] = a[k], a[i]
    a[i], a[k] = a[j], a[i]
    a[i], b[j] = a[j], a[i]
    b[i], a[j] = a[j], a[i]
    a[i], a[j] = b[j], a[i]
    a[i], a[j] = a[j], b[i]
    a[i], a[j] = a[i], a[j]
    a[i] = a[j] + k
    a[i] = b[i] + k
    b[i] = a[i] + k
    a[i] = k + a[i]
    a[i] = a[k] - 1
    first, second, third = a
    first, third = second, first + 1
    print(first, second, third)
    second, first = third, 5
    print(first, second, third)
    third = first
    second = third + 1
    first = second + third
    third = second + 1
    while third < 60:
        second = third + 1
        third = second + first
    return a, b, first, second, third


def step(x, y):
    x, y = y, x + y
    x, y = y, x
    return x, y


def steps(start, end, by):
    seen = []
    i = start
    while i < end:
        seen.append(i)
        i += by
    while i > start:
        i -= 1
        seen.append(i)
    return seen


BIG = 2**60
KINDS = [(1, 2), (BIG - 2, 1), (-BIG, 1), (BIG - 1, BIG), (2**30 - 1, 1), (10**30, 7), (True, False), (1.5, 2), (3, 0.25), ("a", "b"), ([1], [2]),
         (1, "b"), (None, 1), (1, 2)]


def attempt(function, *args):
    try:
        return function(*args)
    except (TypeError, IndexError, KeyError, AttributeError) as e:
        return f"{type(e).__name__}: {e}"


for left, right in KINDS:
    for function in add, subtract, step:
        print(function.__name__, left, right, attempt(function, left, right))
    print("add_product", attempt(add_product, left, right, 2), attempt(add_product, left, 2, right))
    print("double", attempt(double, left))
    print("add_items", attempt(add_items, [left, right], 0, right), attempt(add_items, [left, right], -1, left))
    print("update_items", attempt(update_items, [left, right], 0, right), attempt(update_items, [left, right], 1, left),
          attempt(update_items, {0: left}, 0, right), attempt(update_items, [left], 1, right), attempt(update_items, (left,), 0, right))
    print("exchange", attempt(exchange, [left, right, 5], 0, 1), attempt(exchange, [left, right], 1, -1), attempt(exchange, [left, right], True, 0),
          attempt(exchange, {0: left, 1: right}, 0, 1), attempt(exchange, [left], 0, 1), attempt(exchange, [left], 1, 0),
          attempt(exchange, (left, right), 0, 1), attempt(exchange, [left, right], 0, 0), attempt(exchange, [left, right], 0, 2**70))
for case in (0, 5, 1), (0, 3, 1.5), (BIG - 3, BIG + 3, 2), (-2, 2, True), (0, 5, 1):
    print(*steps(*case))


print(*nearly([1, 20, 300], [4000, 50000, 600000], 0, 1, 2))


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("deleted", self.name)

    def __iadd__(self, other):
        print(self.name, "+=", other)
        return self

    def __sub__(self, other):
        return Loud(f"{self.name} - {other}")

    def __index__(self):
        print("index of", self.name)
        return 1


def loud():
    x = Loud("x")
    x += 1
    x += 70_000
    x -= 1
    items = [Loud("a"), Loud("b")]
    items[0] += 2
    items[1] -= 3
    items[0], items[1] = items[1], items[0]
    index = Loud("i")
    items[index], items[0] = items[0], items[index]
    first, second = Loud("first"), Loud("second")
    first, second = second, Loud("third")
    print(x.name, [item.name for item in items], first.name, second.name)
    [Loud("in a list that dies")].append(Loud("appended to it"))
    items.append(Loud("last"))
    items.pop()
    print("popped")


loud()


def unbound(flag):
    if flag:
        x = 1
    x += 1
    return x


print(unbound(True))
try:
    unbound(False)
except UnboundLocalError as e:
    print(e)
