def f(x, limit):
    match x:
        case int(n) if n > limit:
            return 'large'
        case int() if x < 0:
            return 'negative'
        case [a, b] if a == b:
            return 'twins'
        case [a, b] if (s := a + b) > 10:
            return 'sum', s
        case [*items] if all(isinstance(i, int) for i in items):
            return 'ints', items
        case {'n': n} if n if False else True:
            return 'n', n
        case _ if limit == 0:
            return 'no limit'
        case _:
            return 'else'


for x in (5, 100, -3, [1, 1], [7, 8], [1, 2], [1, 2, 3], ['a'], {'n': 1}, 'x'):
    print(x, f(x, 10), f(x, 0))

calls = []


def note(v):
    calls.append(v)
    return False


match 7:
    case x if note('first'):
        pass
    case x if note('second') or x == 7:
        calls.append('taken')
    case _ if note('never'):
        pass
print(calls)

try:
    match 1:
        case x if 1 / 0:
            pass
except ZeroDivisionError as e:
    print(e, x)


def gen(x):
    match (yield 'subject'):
        case n if (yield 'guard'):
            yield 'taken', n
        case _:
            yield 'else'


for answer in (True, False):
    g = gen(0)
    print(next(g), g.send(5), g.send(answer))
