from itertools import repeat, islice

print(list(repeat('x', 3)), list(repeat(None, 0)), list(repeat(1, -5)))
print(list(islice(repeat(7), 4)))
print(repeat(5), repeat('a', 3), repeat([1], times=2), repeat(object=0))
r = repeat('z', 3)
next(r)
print(r, list(r), r, list(r))
print(list(map(pow, range(6), repeat(2))))
print(list(zip(repeat('k'), range(3))))
a = []
same = list(repeat(a, 3))
print(all(x is a for x in same))
for bad in [(), (1, 'x'), (1, 2, 3), (1, 1.5), (1, None)]:
    try:
        repeat(*bad)
    except TypeError as e:
        print(bad, e)
try:
    repeat(1, 2 ** 70)
except OverflowError as e:
    print(e)
try:
    repeat(1, n=3)
except TypeError as e:
    print(e)
