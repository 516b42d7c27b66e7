d = {'a': {'b': {'c': 1}}}
d['a']['b']['c'] += 1
d['a']['x'] = [1]
d['a']['x'][0] += 5
print(d, d['a']['b'], 'b' in d['a'])
del d['a']['b']['c']
print(d)
r = {}
r['self'] = r
print(r, r['self']['self'] is r, len(r))
r['list'] = [r]
print(r, [r], (r,))
e = {1: []}
e[1].append(e)
print(e, e[1])
v = {}
v['values'] = v.values()
print(len(v))
inv = {}
for a, b in [('x', 1), ('y', 2), ('x', 3)]:
    inv[a] = inv.get(a, ()) + (b,)
print(inv)
cache = {}
def fib(n):
    if n not in cache:
        cache[n] = n if n < 2 else fib(n - 1) + fib(n - 2)
    return cache[n]
print(fib(90), len(cache), cache[50])
graph = {'a': ['b', 'c'], 'b': ['d'], 'c': ['d'], 'd': []}
def paths(s, t):
    return [[s]] if s == t else [[s] + p for n in graph[s] for p in paths(n, t)]
print(paths('a', 'd'))
table = {'+': lambda a, b: a + b, '-': lambda a, b: a - b}
print(table['+'](2, 3), table['-'](2, 3))
