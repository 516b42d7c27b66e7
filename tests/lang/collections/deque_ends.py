def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


from collections import deque

d = deque()
for i in range(5):
    d.append(i)
    d.appendleft(-i)
print(d, len(d), bool(d))
print(d.pop(), d.popleft(), d)
d.extend('ab')
d.extendleft('cd')
print(d)
d.extend(d)
print(len(d), d[0], d[-1])
d.clear()
print(d, bool(d))
show(d.pop)
show(d.popleft)
show(d.append)
show(d.append, 1, 2)
show(d.extend, 5)
show(d.pop, 1)
