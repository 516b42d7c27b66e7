from itertools import islice, tee

a, b = tee([1, 2, 3])
print(list(a), list(b), list(a))
a, b, c = tee(iter('abcdef'), 3)
print(next(a), next(a), next(b), list(c), list(a), list(b))
print(tee('x', 0), len(tee('x', 1)), len(tee([], 5)))
a, b = tee(range(200))
print(sum(a), sum(b))
a, b = tee(range(200))
print(sum(x * y for x, y in zip(a, islice(b, 100, None))))
a, = tee('hello', 1)
next(a)
b = a.__copy__()
print(list(a), list(b))
a, b = tee('abc')
c, d = tee(a)
print(list(c), list(d), list(b), list(a), c is a)
for bad in [(), (5,), ('a', -1), ('a', 'b'), ('a', 1, 2)]:
    try:
        print(tee(*bad))
    except (TypeError, ValueError) as e:
        print(bad, e)


def failing():
    yield 1
    raise LookupError('later')


a, b = tee(failing())
print(next(a))
try:
    next(a)
except LookupError as e:
    print(e)
print(next(b), next(b, 'end'), type(a).__name__)
