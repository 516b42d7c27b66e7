def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


from collections import OrderedDict

d = OrderedDict(a=1, b=2)
print(d.pop('a'), d.pop('zz', 0), d.pop('zz', default=3))
show(d.pop, 'zz')
show(d.pop)
print(d.setdefault('c', 5), d.setdefault('c', 6), d.get('c'), d.get('q'))
d.update(x=1)
d.update([('y', 2)], z=3)
d.update({'b': 7})
print(d)
show(d.update, 1)
show(d.update, {}, {})
show(OrderedDict, 1, 2)
show(OrderedDict, [1])
print(d.keys(), d.values(), d.items())
print(d.copy(), type(d.copy()).__name__)
print(list(reversed(d.items()))[:1], list(d.values()), 'x' in d)
print(OrderedDict.fromkeys([1, 2], 'v'), OrderedDict)
e = OrderedDict()
e['self'] = e
print(e)
print({**OrderedDict(k=1)}, dict(OrderedDict(k=1)))
