def classify(values):
    def one(v):
        match v:
            case int(n):
                return lambda: n * 2
            case [first, *rest]:
                return lambda: (first, len(rest))
            case {'k': n, **others}:
                return lambda: (n, others)
        return lambda: None
    return [one(v) for v in values]


print([f() for f in classify([1, [2, 3, 4], {'k': 5, 'l': 6}, 'x', 7])])


class Holder:
    match [1, [2, 3]]:
        case [a, [b, *c]]:
            total = a + b + sum(c)

    def method(self):
        match self:
            case Holder(total=t):
                return t


print(Holder.total, Holder.c, Holder().method())


def count():
    n = 0

    def bump(x):
        nonlocal n
        match x:
            case (n, 'set'):
                return n
            case _:
                n += 1
                return n
    return bump


b = count()
print(b(0), b(0), b((10, 'set')), b(0))


def generator(items):
    for item in items:
        match item:
            case int(n) if (yield n):
                yield 'accepted', n
            case str(s):
                yield from s
            case _:
                yield 'other'


g = generator([1, 'ab', 2, None])
print(next(g), g.send(True), next(g), next(g), next(g), g.send(False), next(g))
