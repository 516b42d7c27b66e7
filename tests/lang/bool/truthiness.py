values = [0, 1, -1, 0.0, 0.1, '', ' ', '0', b'', b'\0', [], [0], (), (0,), {}, {0: 0}, set(), {0}, None, True, False, range(0), range(1), 10**30,
          print, len, frozenset(), frozenset([1]), float('nan')]
for v in values:
    print(bool(v), not v, not not v, 1 if v else 0, v and 'and' or 'or')
