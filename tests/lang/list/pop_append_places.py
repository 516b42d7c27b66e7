"""append() and pop() in every place and on everything that has methods of those names; calls of built-in functions of one
variable, also where the name comes to mean something else."""


class Stack:
    def __init__(self):
        self.items = []

    def append(self, item):
        self.items.append((item, item))

    def pop(self):
        return len(self.items)

    def __len__(self):
        return 100 + len(self.items)


class Negated(list):
    def append(self, item):
        super().append(-item)

    def pop(self):
        return -super().pop()


def fill_and_empty(target, item):
    for _ in range(3):
        target.append(item)
        target.append(item)
        last = target.pop()
        print(last, end=" ")
        target.pop()
    print(len(target), target.pop())


# The same code meets a list, others, and a list again.
for target in ([], Stack(), Negated(), [], Stack(), [5]):
    target.append(1)
    target.append(2)
    fill_and_empty(target, 7)


def results(xs, y):
    print(xs.append(y), xs)
    a = xs.append(y)
    b = xs.pop() + xs.pop()
    xs.append(xs.pop() if xs else 0)
    xs.append(xs)
    return a, b, xs.pop() is xs


print(results([], 4))


def failing(xs, y):
    for step in range(4):
        try:
            if step % 2 == 0:
                xs.append(y)
                xs.append(y, y)
            else:
                print("got", xs.pop(), end=" ")
                print("got", xs.pop())
        except (IndexError, TypeError, AttributeError) as error:
            print(type(error).__name__, error)


failing([], 1)
failing((), 1)
failing({}, 1)
failing(None, 1)


def unbound(xs):
    try:
        xs.append(missing)
    except UnboundLocalError as error:
        print(error, xs)
    missing = 1
    xs.append(missing)
    return xs


print(unbound([]))


def of_variables(xs):
    out = []
    for x in xs:
        try:
            out.append(len(x))
        except TypeError as error:
            out.append(str(error))
        try:
            out.append(abs(x))
        except TypeError as error:
            out.append(str(error))
    return out


for _ in range(2):
    print(of_variables([[1, 2], "abc", (1,), {1: 2}, range(7), -3, 3, -2.5, True, -2**63, 2**200, None, Stack()]))


class Weird:
    def __len__(self):
        raise ValueError("no length")

    def __abs__(self):
        return "absolute"


def lengths(x):
    try:
        return len(x)
    except ValueError as error:
        return error


print(lengths(Weird()), lengths([]), abs(Weird()))


def changed(x):
    return len(x)


print(changed([1]))
original = len
len = abs
print(changed(-5))
len = lambda x: ("lambda", x)
print(changed(1))
len = int
print(changed("12"))
len = original
print(changed("12"))
del len
print(changed([1, 2, 3]))


def deep(x):
    return sum(x), min(x), max(x), sorted(x), any(x), all(x)


for x in ([3, 1, 2], (3, 1, 2), [2**62, 2**62, 2**63, -5], [1.5, 2, True], [True, False], [10**30, 1], {4: 1}, [0]):
    print(deep(x))
for x in ([], (), [1, "a"], ["b", "a"], [None], 5):
    for f in (sum, min, max):
        try:
            print(f(x))
        except (TypeError, ValueError) as error:
            print(f.__name__, error)
nan = float("nan")
print(min([nan, 1.0]), min([1.0, nan]), max([1, nan, 2]), max([1, 1.0, True]), min([True, 1, 1.0]), max((0, -0.0)), min((0.0, -0.0, 0)))
