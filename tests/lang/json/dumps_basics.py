import json

for v in (None, True, False, 0, -12, 10**30, 1.5, -0.0, 1e100, 'text', '', [], {}, (), [1, [2, [3]]], (1, 2), {'a': 1, 'b': [None]},
          {'k': {'l': {}}}, [[], {}, ''], {1: 'one', 2.5: 'x', None: 'n', True: 't', 'False': False}):
    print(json.dumps(v))
print(json.dumps([1, 2, {'a': 'b'}], separators=(',', ':')))
print(json.dumps({'b': 1, 'a': 2, 'c': {'z': 1, 'y': 2}}, sort_keys=True))
print(json.dumps([float('nan'), float('inf'), float('-inf')]))
print(json.dumps({float('inf'): 1, float('nan'): 2}))
