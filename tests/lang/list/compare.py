pairs = [([], []), ([], [1]), ([1], [1]), ([1], [2]), ([1, 2], [1]), ([1, 2], [1, 3]), ([2], [1, 9]), ([1], [1.0]), ([True], [1]), ([[1]], [[1]]), ([[1], 2], [[1], 3]), (['a'], ['b']), ([1, 'a'], [2, 5]), ([None], [None]), ([1, 2, 3], [1, 2, 3])]
for a, b in pairs:
    print(a, b, a == b, a != b, a < b, a <= b, a > b, a >= b)
print([1] == (1,), [1] != (1,), [] == None, [1, 'a'] == [1, 5], [1, 'a'] != [1, 5])
for f in (lambda: [1] < (1,), lambda: [1] < ['a'], lambda: [1] > 1, lambda: [None] < [None, 1], lambda: [[1], 2] < [['a'], 3], lambda: [1, None] <= [1, 2], lambda: [] < None):
    try:
        print(f())
    except TypeError as e:
        print(e)
nan = float('nan')
print([nan] == [nan], [nan] == [float('nan')], [nan] < [nan], [1, nan] < [2, nan])
