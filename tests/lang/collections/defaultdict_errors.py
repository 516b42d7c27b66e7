def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


from collections import defaultdict

show(defaultdict, 5)
show(defaultdict, None, 5)
show(defaultdict, [])
show(defaultdict, int, {}, {})
show(defaultdict, int, [(1, 2, 3)])
show(defaultdict, int, [(1, 2)], x=3)
show(defaultdict, None, {1: 2})
d = defaultdict(lambda: 1 // 0)
show(lambda: d['x'])
print(len(d))
show(lambda: defaultdict(int)[[]])
show(lambda: d.__missing__('a'))
show(lambda: defaultdict(int).__missing__('a'))
show(lambda: defaultdict(lambda x: x)['k'] or 1)
