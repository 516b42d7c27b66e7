# Operators whose result the next operation takes, and loops that end with a step and a comparison: each with ints, with what does
# not fit a word, and with other kinds, in code that has only seen ints before, and the other way round.


class Noisy:
    """Tells which of its methods ran; its value is what it stands for."""

    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return f"N{self.value}"

    def __add__(self, other):
        return Noisy(f"({self.value}+{other})")

    def __radd__(self, other):
        return Noisy(f"({other}+{self.value})")

    def __sub__(self, other):
        return Noisy(f"({self.value}-{other})")

    def __rsub__(self, other):
        return Noisy(f"({other}-{self.value})")

    def __mul__(self, other):
        return Noisy(f"({self.value}*{other})")

    def __rmul__(self, other):
        return Noisy(f"({other}*{self.value})")

    def __mod__(self, other):
        return 0

    def __and__(self, other):
        return Noisy(1)

    def __floordiv__(self, other):
        return Noisy(f"({self.value}//{other})")

    def __lt__(self, other):
        return True

    def __bool__(self):
        raise ValueError("no truth")


ARITHMETIC = [
    "a + b + c", "a + b - c", "a - b + c", "a - b - c", "a * b + c", "a * b - c", "c + a * b", "c + (a - b)", "c - a * b",
    "a + 7 + c", "a - 7 + c", "a * 7 + c", "a * 7 - c", "c + (a + 7)", "a + 7 - c", "a - 7 - c",
    "a + b + 5", "a * b + 1", "a * b - 1", "a - b - 32767", "a * 3 + 1", "a + 1 + 1", "a - 1 - 1", "a + 32767 - 32767",
    "(a + b) * (b - c) + c", "(a * 2) * (b * 2) - c", "3 * a", "3 * a + 1", "1000 - a", "100000 + a", "5 - a - b", "-1 + a",
    "a // 2", "a // 1024", "a % 2", "a % 1024", "(a + b) // 16", "(a - b) % 16", "a // 3", "a % 7", "a % 1", "a // 1",
]
TESTS = [
    "a % 2 == 0", "a % 2 != 0", "a % 2 == 1", "a % 3 == 0", "a % 3 != 2", "a % b == 0", "a % b != 1", "a % 2", "not a % 2", "a % 3",
    "not a % b", "a & 1", "not a & 1", "a & 6 == 6", "(a & 6) == 4", "(a & 6) != 4", "(a + b) % 4 == 0", "(a - b) % 2", "a % 8 == -1",
    "a % -3 == 0", "a & -2", "a % 4 == 3 or a % 5 == 4", "a % 2 == 0 and a % 3 == 0",
]
KINDS = [
    (17, 5, 3), (-17, 5, -3), (2**60 - 1, 1, 2**60 - 1), (-(2**60), 1, 5), (2**59, 4, -7), (2**30, 2**30, 2**30), (2**31, 2**31, 0),
    (2**62, 3, 2**62), (2**64 + 1, 2**64, 12), (1.5, 2, 3), (3, 2.25, 1), (7, 2, 0.5), (True, 3, False), (4, True, True),
    (Noisy("x"), 2, 3), (2, Noisy("y"), 3), (2, 3, Noisy("z")), ("ab", 2, "c"), (2, "ab", "c"), ("%s!", 2, 1), ([1], 2, [3]), (None, 1, 2),
    (1, None, 2), (1, 2, None), (5, 0, 1), (0, 1, 0), ((1,), (2,), (3,)), ({1, 2}, {2}, {3}),
]


def show(*words):
    """The start of what would be hundreds of kilobytes, and a checksum of all of it."""
    text, check = "; ".join(words), 0
    for character in text:
        check = (check * 31 + ord(character)) % 4294967291
    print(f"{check:08x} {text[:140]}")


def outcome(function, *operands):
    try:
        return repr(function(*operands))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def made(body):
    space = {"G": 40}
    exec(f"def f(a, b, c):\n{body}", space)
    return space["f"]


# To a temporary, which the call takes, to a variable, and over one.
for shape in ("    return {}\n", "    x = {}\n    return x\n", "    x = [0]\n    x = {}\n    return x\n", "    a = {}\n    return a\n"):
    for expression in ARITHMETIC:
        results = []
        for kind in KINDS:
            f = made(shape.format(expression))
            results += [outcome(f, 17, 5, 3), outcome(f, *kind), outcome(f, 2**40, 3, 9), outcome(f, *kind)]
        show(expression, *results)
for shape in ("    if {}:\n        return 'yes'\n    return 'no'\n", "    while {}:\n        return 'yes'\n    return 'no'\n",
              "    return 'yes' if {} else 'no'\n", "    return [x for x in (1, 2) if {}]\n"):
    for expression in TESTS:
        results = []
        for kind in KINDS:
            f = made(shape.format(expression))
            results += [outcome(f, 17, 5, 3), outcome(f, *kind), outcome(f, 12, 4, 9), outcome(f, *kind)]
        show(expression, *results)

# A step and a comparison; G is a global.
for step in ("x += 1", "x += b", "x -= 1", "x -= b", "x = x + 3", "y = x + 1", "x = y - 1"):
    for order in ("<", "<=", ">", ">=", "==", "!="):
        for bound in ("c", "20", "G"):
            f = made(f"""
    x = y = a
    count = 0
    while x {order} {bound}:
        count += 1
        if count > 9:
            break
        {step}
    else:
        count += 100
    for k in range(2):
        {step}
        if x {order} {bound}:
            count += 1000
        else:
            count += 10000
    return count, x, y
""")
            show(step, order, bound, *(outcome(f, *kind) for kind in KINDS))
            show(step, order, bound, *(outcome(f, a, 2, c) for a in (18, 2**60 - 3, -(2**60) + 3) for c in (21, 2**60, -(2**60))))

# Items: as left operands of comparisons, at computed indices, moved from list to list.
LISTS = [[3, 1, 2, 5, 4], [2.5, 1, "x", None, 2**70], (3, 1, 2, 5, 4), "hello", {0: 1, 1: 2, 2: 3, 3: 4}, [True, False, 0, 1, 2], [], None]
ITEMS = [
    "    return 'yes' if a[b] < c else 'no'\n", "    return 'yes' if a[b] <= 2 else 'no'\n", "    return 'yes' if a[b] == c else 'no'\n",
    "    return 'yes' if a[b] != 1 else 'no'\n", "    return 'yes' if not a[b] > c else 'no'\n", "    return 'yes' if a[b] >= 3 else 'no'\n",
    "    return a[b + 1]\n", "    return a[b - 1]\n", "    return a[b + c]\n", "    return a[b - c]\n", "    x = a[b + 1]\n    return x\n",
    "    x = a[b - c]\n    return x\n", "    a[b + 1] = c\n    return a\n", "    a[b - 1] = c + 1\n    return a\n", "    a[b + c] = c\n    return a\n",
    "    a[b - c] = [c]\n    return a\n", "    a[b] = a[c]\n    return a\n", "    a[b], a[c] = a[c], a[b]\n    return a\n",
    "    a[b + 1] += 1\n    return a\n", "    a[b] = a[b + 1] * 3 + 1\n    return a\n",
]


def copied(sequence):
    return sequence[:] if isinstance(sequence, list) else sequence.copy() if isinstance(sequence, dict) else sequence


for body in ITEMS:
    results = []
    for sequence in LISTS:
        f = made(body)
        results.append(outcome(f, [7, 8, 9], 1, 0))
        for b, c in ((0, 1), (1, 2), (4, 4), (-1, -2), (5, 9), (True, 2), (1.0, 2), (2**60 - 1, 1), (2**62, 1), ("k", "v"), (0, 2**60)):
            results.append(outcome(f, copied(sequence), b, c))
        results.append(outcome(f, [7, 8, 9], 1, 0))
    show(body.strip(), *results)

# What is called, and its first argument.
for body in ("    return g(a)\n", "    return g(1)\n", "    return g(a + 1)\n", "    return g(a - 1)\n", "    return g(a, b)\n", "    return missing(a - 1)\n",
             "    return g(undefined)\n", "    if b == 5:\n        x = 1\n    return g(x)\n", "    if b == 5:\n        x = 1\n    return g(x - 1)\n"):
    results = []
    for kind in KINDS:
        f = made(body)
        f.__globals__["g"] = lambda *args: args
        results += [outcome(f, *kind), outcome(f, 17, 5, 3)]
        f.__globals__["g"] = type
        results.append(outcome(f, *kind))
        del f.__globals__["g"]
        results.append(outcome(f, *kind))
    show(body.strip(), *results)

# The line that an error has, where an expression is on several.
for body in ("    return (a *\n            b +\n            c)\n", "    x = (a -\n         b -\n         c)\n", "    if (a\n            % b ==\n            0):\n        pass\n",
             "    return a[\n        b + 1\n    ]\n", "    while a < b:\n        a += 1\n        if a > c or a < 9:\n            return a\n"):
    for kind in KINDS:
        f = made(body)
        outcome(f, 17, 5, 3)
        try:
            f(*kind)
        except Exception as error:
            trace = error.__traceback__
            while trace.tb_next is not None:
                trace = trace.tb_next
            print(body.split()[0], trace.tb_lineno, type(error).__name__, end="; ")
    print()


# What dies between the two operations, and when.
class Dies:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("dies", self.name, end="; ")

    def __add__(self, other):
        return Dies(f"{self.name}+{other}")

    def __mul__(self, other):
        return Dies(f"{self.name}*{other}")


def chain(a, b, c):
    return a * b + c


def stored(a, b):
    a[b + 1] = b
    a[0] = a[b]
    return a


for _ in range(2):
    print(chain(2, 3, 4), end="; ")
    x = chain(Dies("d"), 3, 4)
    print("made", x.name, end="; ")
    x = None
    print(stored([Dies("first"), Dies("second"), Dies("third"), 4], 1)[1:2] is None)


# Finalizers between the two halves: one that changes the bound of the loop, one that runs the same function with other kinds, one that
# empties the list that an item goes to.
class Overwritten:
    def __init__(self, act):
        self.act = act

    def __del__(self):
        self.act()

    def __add__(self, other):
        return other

    def __radd__(self, other):
        return other


bound = 5


def count_up(x, y):
    rounds = 0
    while rounds < 3:
        rounds += 1
        x = y + 1
        if x < bound:
            y += 1
    return x, y, rounds


def lower():
    global bound
    bound = -1
    print("lowered", end="; ")


def again():
    print(count_up(1.5, 2.5), end="; ")


for act in (lower, again, lower):
    bound = 5
    print(count_up(Overwritten(act), 2), count_up(1, 2))


def at_next(a, b, v):
    a[b + 1] = v
    a[b] = a[b + 1]
    return a


for act in (lambda: target.clear(), lambda: target.append(9), lambda: print(at_next((1, 2), 0, 1) if False else "gone", end="; ")):
    target = [1, 2, Overwritten(act), 4]
    try:
        print(at_next(target, 1, 7), end="; ")
    except IndexError as error:
        print(error, end="; ")
    print(at_next([1, 2, 3], 0, 5))
