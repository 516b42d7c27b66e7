def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


from collections import deque

d = deque(maxlen=3)
for i in range(6):
    d.append(i)
    print(d)
d.appendleft('x')
print(d)
d.extend([1, 2, 3, 4, 5])
print(d)
d.extendleft([7, 8])
print(d)
show(d.insert, 1, 'y')
d += [9]
print(d, d.maxlen)
d *= 2
print(d)
print(d * 3, 2 * d, d + deque([0]))
e = deque([1], maxlen=0)
e.append(4)
e.appendleft(4)
e.extend([1, 2])
print(e, e.maxlen)
print(d.copy(), d.copy().maxlen)


def tail(n, lines):
    return list(deque(lines, n))


print(tail(2, ['a', 'b', 'c', 'd']))
