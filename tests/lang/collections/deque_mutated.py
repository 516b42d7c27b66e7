def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


from collections import deque

d = deque(range(5))
try:
    for x in d:
        d.append(x)
except RuntimeError as e:
    print(e)
it = iter(d)
print(next(it))
d.pop()
show(next, it)
show(next, it)
it = reversed(d)
print(next(it), next(it))
d.append(1)
show(next, it)


class Nasty:
    def __eq__(self, other):
        d.clear()
        return False


d = deque([1, Nasty(), 2])
show(lambda: 2 in d)
d = deque([1, Nasty(), 2])
show(d.count, 2)
d = deque([1, Nasty(), 2])
show(d.index, 2)
d = deque([1, Nasty(), 2])
show(d.remove, 2)
print(d)
