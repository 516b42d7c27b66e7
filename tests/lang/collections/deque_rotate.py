def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


from collections import deque

for n in (0, 1, 2, 5, 100):
    for k in (-101, -7, -1, 0, 1, 3, 64, 250):
        d = deque(range(n))
        d.rotate(k)
        items = list(range(n))
        if n:
            k %= n
            items = items[-k:] + items[:-k] if k else items
        print(n, k, list(d) == items, list(d)[:4])
d = deque('abc')
d.rotate()
print(d)
show(d.rotate, 'x')
show(d.rotate, 1.0)
show(d.rotate, 1, 2)
d.rotate(True)
print(d)
