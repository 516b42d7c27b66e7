"""What types without item assignment say, and that sequences among them read the index first."""


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        print("index", self.value)
        if self.value is None:
            raise ValueError("no index")
        return self.value


class Plain:
    pass


class OfTuple(tuple):
    pass


class OfInt(int):
    pass


def no_items():
    pass


def attempt(container, key):
    try:
        container[key] = 1
    except (TypeError, IndexError, ValueError) as e:
        print(type(e).__name__, e)
    try:
        del container[key]
    except (TypeError, IndexError, ValueError) as e:
        print(type(e).__name__, e)


views = {}
containers = [views.keys(), views.values(), views.items(), vars(Plain), (1, 2), "abc", b"abc", range(3), {1}, frozenset(), 7, 2 ** 70, 1.5, None, no_items, Plain, Plain(), OfTuple(), OfInt()]
for container in containers:
    print(type(container).__name__)
    for key in (0, -1, True, 2 ** 70, -2 ** 70, "a", None, 1.5, slice("a", 3)):
        attempt(container, key)
    attempt(container, Index(3))
    attempt(container, Index(2 ** 70))
    attempt(container, Index(None))
