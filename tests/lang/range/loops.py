"""Loops over range() whose `range` becomes another thing between two runs, or while the loop runs."""


def total(n):
    s = 0
    for i in range(n):
        s += i
    return s


def between(first, last, by):
    seen = []
    for i in range(first, last, by):
        seen.append(i)
    return seen


def constant():
    s = 0
    for i in range(4):
        s += i
    else:
        s += 100
    return s


def squares(n):
    return [i * i for i in range(n)]


def generate(n):
    for i in range(n):
        yield i


def elsewhere(n):
    seen = []
    last = [None]
    for last[0] in range(n):
        seen.append(last[0])
    return seen


def captured(n):
    calls = []
    for i in range(n):
        calls.append(lambda: i)
    return [call() for call in calls]


def run():
    for function, args in (total, (5,)), (between, (2, 9, 3)), (between, (5, 0, -2)), (constant, ()), (squares, (4,)), (elsewhere, (2,)), (captured, (3,)):
        try:
            print(function.__name__, function(*args))
        except Exception as e:
            print(function.__name__, type(e).__name__, e)


running = generate(4)
print(next(running), next(running))
run()
builtin_range = range
for range in (lambda *a: list(a) * 2, lambda *a: "text", lambda *a: iter(builtin_range(*a)), lambda *a: builtin_range(*a),
              lambda *a: {1: 2, 3: 4}, lambda *a: (x for x in a), lambda *a: 7, int, builtin_range):
    run()
    print(*generate(3) if range is builtin_range else "-")
print(list(running))
del range
run()


class Index:
    def __index__(self):
        return 3


for n in 3, True, Index(), 2**61, -1, 2**70, 0, 3:
    count = 0
    for i in range(n):
        count += 1
        if count == 3:
            break
    print(n if isinstance(n, int) else "index", count)
for start in 2**60 - 2, -(2**60) - 2, 2**63 - 2, -(2**63) - 1, 2**80:
    print(*between(start, start + 4, 1), *between(start + 4, start, -1), *between(start, start + 4, 3))
for bad in "x", 1.5, None:
    try:
        total(bad)
    except TypeError as e:
        print(e)
try:
    between(0, 5, 0)
except ValueError as e:
    print(e)



def chosen(first, n):
    """Heads with several branches, of which only the last one is a call."""
    seen = []
    for i in first if first else range(n):
        seen.append(i)
    for i in first or range(n):
        seen.append(i)
    for i in first and range(n):
        seen.append(i)
    for i in (range(n) if first else sorted(first)):
        seen.append(i)
    seen += [i for i in first or range(n)]
    seen += list(i for i in first or range(n))
    last = [0]
    for last[0] in first or range(n):
        seen.append(last[0])
    return seen


for first in ("ab", (), [7.5, "x"], range(5, 8), {}, {"k": 1}, range(0), iter("cd")):
    print(*chosen(first, 2))
for start, stop, by in (7, 3, 2**61), (7, 3, 2**63), (3, 7, -(2**61)), (3, 3, 2**61), (3, 2**61 + 3, 2**61), (0, 2**62, 2**61), (5, 0, -(2**62)):
    kept = []
    for k in range(100):
        for i in range(start, stop, by):
            kept.append(i)
        kept.append([iter(range(start, stop, by))])
    print(kept[0] if isinstance(kept[0], int) else "-", sum(i for i in kept if isinstance(i, int)))
# at module level, where the variable is a global
for i in range(3):
    if i == 1:
        del i
    else:
        print("i", i)
for k in range(2):
    for range in (builtin_range, enumerate):
        for j in range([1, 2] if range is enumerate else 2):
            print(k, j)
    del range
for c in ["x", "y"], None:
    for i in c or range(2):
        print(i)
for i in range(3):
    range = "rebound while it runs"
    print(i, range)
