"""Positional, keyword, default, starred and keyword-only arguments."""


def show(*args, **kwargs):
    return f"{args} {sorted(kwargs.items())}"


def mixed(a, b=2, *rest, c, d=4, **others):
    return a, b, rest, c, d, others


print(show())
print(show(1, *[2, 3], *(4,), x=5, **{"y": 6}))
print(mixed(1, c=3))
print(mixed(1, 9, 8, 7, c=3, e=5))
print(mixed(*"ab", **{"c": 1, "z": 2}))


def positional_only(x, y, /, z=0):
    return x + y * 10 + z * 100


print(positional_only(1, 2), positional_only(1, 2, z=3), positional_only(1, 2, 3))


def collect(item, into=[]):
    into.append(item)
    return into


print(collect(1), collect(2), collect(3, []), collect(4))


def swap(pair):
    a, b = pair
    return b, a


def minmax(first, *more):
    low = high = first
    for value in more:
        if value < low:
            low = value
        elif value > high:
            high = value
    return low, high


low, high = minmax(3, 1, 4, 1, 5, 9, 2, 6)
print(swap((low, high)), minmax(7))


def curry(f, *first, **named):
    return lambda *more, **others: f(*first, *more, **named, **others)


volume = lambda length, width, height=1: length * width * height
print(curry(volume, 2)(3), curry(volume, 2, height=5)(3), curry(volume, height=7)(1, 2))
print(list(map(lambda p: p[0] ** p[1], [(2, 3), (3, 2), (10, 20)])))
print(list(filter(None, [0, 1, "", "a", [], [0], None])))
print(max("pear", "fig", "banana", key=len), min([3, -4, 2], key=abs), sum([[1], [2, 3]], []))

for call in (
    lambda: mixed(1),
    lambda: mixed(c=1),
    lambda: positional_only(x=1, y=2),
    lambda: swap(1, 2),
    lambda: swap(),
    lambda: swap(pair=(1, 2), extra=3),
    lambda: curry(volume, 1, width=2)(3),
    lambda: show(**{"a": 1}, **{"a": 2}),
):
    try:
        print(call())
    except TypeError as error:
        print("TypeError:", error)

a, *middle, z = range(6)
(b, c), d = [10, 20], 30
print(a, middle, z, b, c, d)
head, *tail = "x"
print(head, tail)
try:
    p, q = 1, 2, 3
except ValueError as error:
    print("ValueError:", error)
