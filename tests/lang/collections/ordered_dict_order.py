def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


from collections import OrderedDict

d = OrderedDict.fromkeys('abcde')
print(d)
d.move_to_end('b')
print(''.join(d))
d.move_to_end('b', last=False)
print(''.join(d))
d.move_to_end('e', False)
print(''.join(d))
d.move_to_end('d', last=True)
print(''.join(d), list(reversed(d)))
show(d.move_to_end, 'zz')
show(d.move_to_end)
print(d.popitem(), d.popitem(last=False), d.popitem(False), list(d))
d['x'] = 1
d['a'] = 2
print(d, len(d))
d.clear()
show(d.popitem)
show(d.popitem, False)
