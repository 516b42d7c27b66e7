import json

data = {'name': 'x', 'list': [1, 2, [3, {}]], 'empty': [], 'nested': {'a': {'b': ()}}, 't': (1, 'two')}
for indent in (2, 0, 4, '\t', '--', 1, -1, True):
    print(json.dumps(data, indent=indent))
print(json.dumps(data, indent=2, separators=(', ', ' = ')))
print(json.dumps([], indent=2), json.dumps({}, indent=2), json.dumps([[]], indent=1), json.dumps(5, indent=3))
