# Bringing keys to the front takes constant time each: a linear one would not end in this test's time.
from collections import OrderedDict

d = OrderedDict.fromkeys(range(60_000))
for k in range(60_000):
    d.move_to_end(k, last=False)
print(next(iter(d)), list(d)[:3], list(d)[-3:], len(d))
for k in range(0, 60_000, 2):
    del d[k]
for k in list(d):
    d.move_to_end(k, last=False)
print(list(d)[:3], list(d)[-3:], len(d))

for size in range(1, 12):
    for keys in (range(size), [str(i) for i in range(size)]):
        d = OrderedDict((k, i) for i, k in enumerate(keys))
        order = list(keys)
        state = size
        for step in range(150):
            state = (state * 1103515245 + 12345) % 2147483648
            k = order[(state >> 8) % len(order)]
            what = (state >> 20) % 5
            if what < 3:
                d.move_to_end(k, last=False)
                order.remove(k)
                order.insert(0, k)
            elif what == 3:
                d.move_to_end(k)
                order.remove(k)
                order.append(k)
            else:
                item = d.pop(k)
                d[k] = item
                order.remove(k)
                order.append(k)
            if step % 40 == 39:
                new = ('new', step)
                d[new] = step
                order.append(new)
            if step % 70 == 69 and len(order) > 1:
                first = d.popitem(last=False)[0]
                assert first == order.pop(0)
            assert list(d) == order and all(k in d for k in order), (size, step)
        print(size, list(d.values())[:4], list(reversed(d))[:2], dict(d) == d, len(d.copy()))
