def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


from collections import deque

show(deque)
show(deque, 'abc')
show(deque, range(3), 2)
show(deque, range(3), maxlen=2)
show(deque, iterable=[1], maxlen=None)
show(deque, [1], 0)
show(deque, [1], -1)
show(deque, [1], 'x')
show(deque, [1], 1.5)
show(deque, 5)
show(deque, 1, 2, 3)
show(deque, foo=3)
show(deque, [1], True)
d = deque([1, 2, 3])
d.__init__('xy')
print(d)
d.__init__('xyz', maxlen=2)
print(d, d.maxlen)
print(deque, type(d).__name__, deque.__module__)
try:
    d.maxlen = 3
except AttributeError as e:
    print('AttributeError', e)
try:
    hash(d)
except TypeError as e:
    print(e)
