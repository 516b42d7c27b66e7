def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


from collections import defaultdict

d = defaultdict(list)
for word in 'the quick brown the fox the'.split():
    d[len(word)].append(word)
print(d)
print(dict(d), d.default_factory, len(d))
n = defaultdict(int, a=1)
n['a'] += 1
n['b'] += 5
print(n, n.get('zz'), 'zz' in n)
print(n.pop('a'), n)
tree = defaultdict(lambda: defaultdict(int))
tree['x']['y'] += 1
print(tree['x'], sorted(tree))
e = defaultdict()
print(e)
show(lambda: e['q'])
e.default_factory = str
print(repr(e['q']), e)
e.default_factory = None
show(lambda: e['r'])
del e.default_factory
print(e)
