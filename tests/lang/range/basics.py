print(range(5), range(2, 5), range(0, 10, 3), range(5, 0, -2), range(0), repr(range(1, 2, 1)), str(range(0, 5, 1)))
print(list(range(5)), list(range(2, 5)), list(range(0, 10, 3)), list(range(5, 0, -1)), list(range(5, 0, -2)), list(range(5, 5)), list(range(5, 2)), list(range(-3)), list(range(-3, 3, 2)), list(range(3, -3, -3)))
r = range(10, 30, 5)
print(len(r), r[0], r[-1], r[2], r[1:3], r[::-1], r[::2], r[5:], r.start, r.stop, r.step, r.index(20), r.count(20), r.count(21))
print(10 in r, 30 in r, 11 in r, 10.0 in r, 'a' in r, True in range(2), -1 in range(5), 25 in r[::-1], 3 in range(5, 0, -2), 2 in range(5, 0, -2))
print(range(3) == range(0, 3), range(0, 3, 2) == range(0, 4, 2), range(0) == range(5, 5), range(3) == [0, 1, 2], range(1, 2) == range(1, 3), range(1, 2, 5) == range(1, 3, 7), range(3) != range(4), hash(range(3)) == hash(range(0, 3, 1)))
print(bool(range(0)), bool(range(1)), type(r), isinstance(r, range), list(reversed(range(5))), list(reversed(range(0, 10, 3))), max(r), min(r), sum(r), sorted(range(3, 0, -1)), *range(3))
for i in range(3):
    print(i, end=' ')
    i = 10
print(i)
for i in range(3, 0, -1):
    pass
print(i, list(zip(range(3), range(3, 6))), {x: 1 for x in range(2)}, [*range(2), *range(2)], tuple(range(2)), range(True, 3), list(range(False, True)))
it = iter(range(3))
print(next(it), list(it), next(it, 'done'), list(it), len(range(0, 10**9, 7)), range(10**9)[-1], 999 in range(10**18))
