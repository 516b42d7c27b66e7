def attempt(f):
    d = {1: 'a', 2: 'b', 3: 'c'}
    try:
        f(d)
        print('no error', d)
    except RuntimeError as e:
        print(e, d)
def grow(d):
    for k in d:
        d[k + 10] = 0
def shrink(d):
    for k in d:
        del d[k]
def shrink_items(d):
    for k, v in d.items():
        d.pop(k)
def grow_values(d):
    for v in d.values():
        d[v] = 1
def change(d):
    for k in d:
        d[k] = 'changed'
def over_list(d):
    for k in list(d):
        del d[k]
def clear(d):
    for k in d:
        d.clear()
def last(d):
    for k in d:
        if k == 3:
            d[9] = 9
for f in (grow, shrink, shrink_items, grow_values, change, over_list, clear, last):
    print(f.__name__, end=': ')
    attempt(f)
d = {1: 1}
it = iter(d)
d[2] = 2
try:
    next(it)
except RuntimeError as e:
    print(e)
