def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


from collections import defaultdict
import copy

d = defaultdict(list, {'a': [1]})
c = d.copy()
c['b'].append(2)
print(d, c)
s = copy.copy(d)
s['a'].append(3)
print(d, type(s).__name__)
t = copy.deepcopy(d)
t['a'].append(4)
print(d, t, t.default_factory)
print(d | {'z': 0})
print({'z': 0} | d)
d |= [('q', 1)]
print(d)
show(lambda: d | 5)
print(d == {'a': [1, 3], 'q': 1}, d != {})


class D(defaultdict):
    def __missing__(self, key):
        return key * 2


x = D(int)
print(x['ab'], x, x.copy(), type(x.copy()).__name__)
