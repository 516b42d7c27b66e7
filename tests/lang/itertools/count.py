from itertools import count, islice

print(list(islice(count(), 5)))
print(list(islice(count(10), 3)), list(islice(count(start=10, step=5), 3)))
print(list(islice(count(0, -2), 4)), list(islice(count(1.5, 0.25), 4)))
print(list(islice(count(3, 0), 3)), list(islice(count(True), 3)))
print(count(), count(5), count(5, 2), count(5, 1), count(0.5, 1), count(step=3), count(-3))
c = count(7)
print(next(c), c, next(c), c)
print(iter(c) is c, type(c).__name__, type(c).__module__, type(c))
c = count(2, 10)
next(c)
print(c)
big = count(2 ** 63 - 3)
print([next(big) for _ in range(5)], big)
big = count(10 ** 30, 10 ** 20)
print(next(big), next(big), big)
for i, letter in zip(count(1), 'abc'):
    print(i, letter, end=' ')
print()
for args in [('a',), (1, 'b'), (None,), (1, 2, 3), ([],)]:
    try:
        count(*args)
    except TypeError as e:
        print(args, e)
try:
    count(begin=1)
except TypeError as e:
    print(e)
