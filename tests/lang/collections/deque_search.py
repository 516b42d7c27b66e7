def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


from collections import deque

d = deque([1, 2, 3, 2, 1])
print(d.count(2), d.count(9), 3 in d, 9 in d)
print(d.index(2), d.index(2, 2), d.index(1, 1), d.index(1, -1))
show(d.index, 9)
show(d.index, 1, 1, 3)
show(d.index)
show(d.index, 1, 'x')
d.remove(2)
print(d)
show(d.remove, 9)
d.remove(1)
print(d)
d.reverse()
print(d)
d.insert(1, 'x')
d.insert(-1, 'y')
d.insert(100, 'end')
d.insert(-100, 'start')
d.insert(0, 'first')
print(d)
show(d.insert, 'a', 1)
nan = float('nan')
print(nan in deque([nan]), deque([nan]).count(nan))
