def describe(x):
    match x:
        case {'user': {'name': str(name), 'roles': [*roles]}} if 'admin' in roles:
            return f'admin {name}'
        case {'user': {'name': str(name), 'roles': [only]}}:
            return f'{name} is {only}'
        case {'user': {'name': str(name)}}:
            return f'plain {name}'
        case {'user': None} | {'user': ''}:
            return 'nobody'
        case {'user': unknown}:
            return f'odd {unknown!r}'
        case [{'id': first}, *_, {'id': last}]:
            return f'from {first} to {last}'
        case [{'id': only}]:
            return f'just {only}'
        case (('a', x) | ('b', x) | (x, 'c'), _):
            return f'tagged {x}'
    return 'unknown'


for x in ({'user': {'name': 'ann', 'roles': ['x', 'admin']}}, {'user': {'name': 'bob', 'roles': ['guest']}}, {'user': {'name': 'cid', 'roles': []}},
          {'user': {'name': 5}}, {'user': None}, {'user': ''}, {'user': 0}, [{'id': 1}, {}, {'id': 3}], [{'id': 7}], [{}], (('a', 1), 2),
          (('z', 'c'), 2), (('z', 'd'), 2), {}):
    print(describe(x))
