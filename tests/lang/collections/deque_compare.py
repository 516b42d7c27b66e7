def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


from collections import deque

a, b = deque([1, 2, 3]), deque([1, 2, 4])
print(a < b, a <= b, a == b, a != b, a > b, a >= b)
print(a == deque([1, 2, 3]), a != deque([1, 2, 3]), a < deque([1, 2]), a > deque([1, 2]))
print(a == [1, 2, 3], a != [1, 2, 3])
show(lambda: a < [1])
print(deque() == deque(), deque() < deque([1]))
print(deque([1], 3) == deque([1]))
show(lambda: a + [4])
print(a + b, a * 2, 2 * a, a * 0, a * -1)
show(lambda: a * 1.5)
show(lambda: a + 5)
c = a
c += 'xy'
print(a is c, a)
c *= 2
print(a is c, a)
