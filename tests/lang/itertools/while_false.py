from itertools import dropwhile, filterfalse, takewhile

data = [1, 4, 6, 4, 1]
print(list(dropwhile(lambda x: x < 5, data)), list(takewhile(lambda x: x < 5, data)))
print(list(filterfalse(lambda x: x % 2, range(10))), list(filterfalse(None, [0, 1, '', 'a', [], None])))
print(list(filterfalse(bool, [0, 1, 2, ''])))
print(list(takewhile(bool, [])), list(dropwhile(bool, [])), list(dropwhile(bool, [1, 2])))
it = iter(range(10))
print(list(takewhile(lambda x: x < 4, it)), list(it))
t = takewhile(lambda x: x < 2, [1, 5, 1])
print(next(t), next(t, 'end'), next(t, 'end'))
for kind in dropwhile, takewhile, filterfalse:
    for bad in [(), (bool,), (bool, [1], [2]), (bool, 5)]:
        try:
            kind(*bad)
        except TypeError as e:
            print(e)
    try:
        kind(predicate=bool, iterable=[])
    except TypeError as e:
        print(e)
    try:
        list(kind(5, [1]))
    except TypeError as e:
        print(e)


def careful(x):
    if x == 3:
        raise ZeroDivisionError('three')
    return x < 5


for kind in dropwhile, takewhile, filterfalse:
    it = kind(careful, range(7))
    got = []
    try:
        for x in it:
            got.append(x)
    except ZeroDivisionError as e:
        print(kind.__name__, got, e, list(it))
