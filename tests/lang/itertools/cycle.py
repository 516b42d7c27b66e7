from itertools import cycle, islice

print(list(islice(cycle('ABC'), 10)))
print(list(cycle([])), list(cycle('')))
c = cycle(x * x for x in range(3))
print([next(c) for _ in range(7)])
source = [1, 2]
c = cycle(source)
print(next(c))
source.append(3)
print([next(c) for _ in range(6)])
source.append(4)
print([next(c) for _ in range(4)])
for bad in [(), (5,), ('a', 'b'), (None,)]:
    try:
        cycle(*bad)
    except TypeError as e:
        print(bad, e)
try:
    cycle(iterable='a')
except TypeError as e:
    print(e)


def failing():
    yield 1
    raise ValueError('stop here')


c = cycle(failing())
print(next(c))
try:
    next(c)
except ValueError as e:
    print(e)
print(next(c, 'nothing'), next(c, 'nothing'))
players = cycle(['ann', 'bob'])
print([(turn, next(players)) for turn in range(5)])
