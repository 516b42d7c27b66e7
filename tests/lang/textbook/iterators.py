class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return CountdownIterator(self.n)


class CountdownIterator:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


class Tree:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right

    def __reversed__(self):
        if self.right:
            yield from reversed(self.right)
        yield self.value
        if self.left:
            yield from reversed(self.left)

    def __contains__(self, x):
        print('contains', x)
        return any(x == v for v in self)


c = Countdown(3)
print(list(c), list(c), sum(c), max(c), sorted(c), [*c], dict.fromkeys(c), 2 in c)
it = iter(c)
print(next(it), list(it), next(it, 'default'))
t = Tree(4, Tree(2, Tree(1), Tree(3)), Tree(6, Tree(5)))
print(list(t), list(reversed(t)), 5 in t, 7 in t)
a, *b, d = t
print(a, b, d)


def window(seq, n):
    buffer = []
    for x in seq:
        buffer.append(x)
        if len(buffer) > n:
            del buffer[0]
        if len(buffer) == n:
            yield tuple(buffer)


def flatten(x):
    match x:
        case [*items]:
            for i in items:
                yield from flatten(i)
        case _:
            yield x


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def take(n, it):
    return [x for _, x in zip(range(n), it)]


print(list(window(t, 3)), list(flatten([1, [2, [3, [], 4]], (5,)])), take(10, fibonacci()))
print(list(map(lambda x, y: x * y, t, Countdown(4))), list(filter(lambda x: x % 2, t)), list(zip(t, c)))
print(list(enumerate(t, 1))[:2], list(iter(lambda s=iter('abcx'): next(s), 'x')))


class Sequence:
    def __init__(self, *items):
        self.items = items

    def __getitem__(self, i):
        return self.items[i]

    def __len__(self):
        return len(self.items)


s = Sequence('x', 'y', 'z')
print(list(s), list(reversed(s)), 'y' in s, s[-1], s[0:2], len(s))
