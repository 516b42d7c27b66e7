"""Writes an ordinary program of at least LINES lines on standard output, for timing compilers.

usage: long_source.py [LINES]      (default 200000)

Six functions, as people write them, are repeated under other names and with other constants until
there are enough lines; a quarter of the lines are blank, comments or docstrings. The functions are
never called, so running the program is little more than compiling it."""
import sys

PARTS = ['''
def rate_{k}(items, limit, scale=2):
    """How many of the items count."""
    total = 0
    best = None
    for index, item in enumerate(items):
        weight = item * scale + {k}
        if weight > limit and index % 3 != 0:
            total += weight // 2
        elif item in (1, 2, {k}) or not best:
            best = (weight, item)
        else:
            continue
    # the caller wants both
    return {{"total": total, "best": best, "text": f"{{total}} of {{limit}}"}}

''', '''
def parse_{k}(text, separator=",", *, strict=False):
    """Fields of a line as a dict; a field without a value counts as {k}."""
    fields = {{}}
    for number, part in enumerate(text.strip().split(separator)):
        name, _, value = part.partition("=")
        try:
            fields[name.strip().lower()] = int(value) if value else {k}
        except ValueError as problem:
            if strict:
                raise ValueError(f"field {{number}}: {{problem}}") from None
            fields[name] = value

    return fields

''', '''
def walk_{k}(grid, start, goal):
    """Breadth-first search on a grid of ones and zeros; the number of steps or -1."""
    width, height = len(grid[0]), len(grid)
    seen = {{start}}
    front = [start]
    steps = 0
    while front:
        # one step further from everywhere
        following = []
        for x, y in front:
            if (x, y) == goal:
                return steps
            for dx, dy in ((0, 1), (1, 0), (0, -1), (-1, 0)):
                place = (x + dx, y + dy)
                if 0 <= place[0] < width and 0 <= place[1] < height and place not in seen:
                    seen.add(place)
                    following.append(place)
        front = following
        steps += 1

    return -1

''', '''
def matrix_{k}(rows, columns):
    # identity in the corner, {k} elsewhere
    table = [[1 if i == j else {k} for j in range(columns)] for i in range(rows)]
    totals = [sum(row) for row in table]
    mean = sum(totals) / len(totals) if totals else 0.0
    spread = max(totals, default=0) - min(totals, default=0)

    return table, mean, spread * 1.5e-3

''', '''
def counter_{k}(start=0, step=1):
    """A function that counts, and one that tells."""
    value = start
    history = []

    def advance(times=1):
        nonlocal value
        for _ in range(times):
            value += step
            history.append(value)
        return value

    def tell(prefix="counter_{k}: "):
        return prefix + ", ".join(str(n) for n in history[-10:])

    return advance, tell

''', '''
def digits_{k}(n, base=10):
    """The digits of n, most significant first."""
    assert base > 1 and n >= 0, (n, base)
    if n == 0:
        return [0]
    digits = []
    while n:
        n, digit = divmod(n, base)
        digits.append(digit)

    digits.reverse()
    checksum = sum(d << (i & 7) for i, d in enumerate(digits)) ^ {k}
    return digits if checksum != -1 else None

''']


def main(wanted):
    lines = 0
    k = 0
    while lines < wanted:
        text = PARTS[k % len(PARTS)].format(k=k)
        lines += text.count("\n")
        print(text, end="")
        k += 1


main(int(sys.argv[1]) if len(sys.argv) > 1 else 200_000)
