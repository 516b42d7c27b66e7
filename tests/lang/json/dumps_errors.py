import json


def attempt(*args, **kwargs):
    try:
        print(json.dumps(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


attempt({1, 2})
attempt(object)
attempt({(1, 2): 3})
attempt({(1, 2): 3, 'a': 1}, skipkeys=True)
attempt({b'x': 1})
attempt(b'x')
attempt([1, [2, [lambda: 0]]])
a = []
a.append(a)
attempt(a)
d = {}
d['d'] = [d]
attempt(d)
attempt([float('nan')], allow_nan=False)
attempt({'x': float('inf')}, allow_nan=False, indent=1)
attempt({'a': 1, 2: 3}, sort_keys=True)
attempt(1, unknown=2)
attempt([1], separators=(1, 2))
shared = [1]
attempt([shared, shared, {'s': shared}])
attempt()
