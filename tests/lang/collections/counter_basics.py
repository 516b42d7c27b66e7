def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


from collections import Counter

c = Counter('abracadabra')
print(c, len(c), c['a'], c['zz'], 'zz' in c)
print(c.most_common(), c.most_common(2), c.most_common(0), c.most_common(100) == c.most_common())
print(sorted(c.elements()), c.total())
print(Counter(), Counter(a=2, b=1), Counter({'x': 3}), Counter([1, 2, 1]))
c.update('aaa')
c.update({'b': 10})
c.update(z=4)
print(c)
c.subtract('zz')
c.subtract(b=1)
print(c)
del c['nothing']
del c['a']
print(c)
c['q'] += 1
print(c['q'], c.pop('q'), c.get('q'), c.setdefault('w', 9))
show(Counter, 5)
show(Counter, 'a', 'b')
show(Counter.fromkeys, 'abc')
show(c.update, 3)
