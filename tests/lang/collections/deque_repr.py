from collections import deque

d = deque([1, 'a', None])
print(d, repr(d), str(d))
d.append(d)
print(d)


class D(deque):
    pass


print(D([1]), D([1], 2), D)
print([deque()], {'k': deque('ab', 3)})
print(repr(iter(deque()))[:38])
