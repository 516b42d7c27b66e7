from itertools import repeat, starmap

print(list(starmap(pow, [(2, 5), (3, 2), (10, 3)])))
print(list(starmap(max, ['abc', [3, 9, 2], (5, 6)])))
print(list(starmap(lambda *a: a, [(), (1,), [1, 2], 'xyz', {1: 2, 3: 4}])))
print(list(starmap(print, [])))
print(list(starmap(divmod, zip([17, 23], repeat(5)))))
for bad in [(), (pow,), (pow, [], []), (pow, 5)]:
    try:
        starmap(*bad)
    except TypeError as e:
        print(bad[1:], e)
for rows in [[5]], [(1, 2, 3, 4)], [None]:
    try:
        list(starmap(pow, rows))
    except TypeError as e:
        print(e)
points = [(1, 2), (3, 4)]
print(list(starmap(lambda x, y: x * y, points)))
