from array import array

LIMITS = {'b': (-128, 127), 'B': (0, 255), 'h': (-2 ** 15, 2 ** 15 - 1), 'H': (0, 2 ** 16 - 1), 'i': (-2 ** 31, 2 ** 31 - 1),
          'I': (0, 2 ** 32 - 1), 'l': (-2 ** 63, 2 ** 63 - 1), 'L': (0, 2 ** 64 - 1), 'q': (-2 ** 63, 2 ** 63 - 1),
          'Q': (0, 2 ** 64 - 1)}
for code, (low, high) in LIMITS.items():
    a = array(code, [low, high, 0, 1, True])
    print(code, a, a[0] == low, a[1] == high)
    for bad in low - 1, high + 1, 2 ** 70, -2 ** 70:
        try:
            a[0] = bad
        except OverflowError as e:
            print(bad, e)
    print(a[0] == low)
