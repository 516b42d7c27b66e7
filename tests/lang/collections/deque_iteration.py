from collections import deque
from operator import length_hint

d = deque(range(200))
print(sum(d), max(d), list(map(str, d))[150], sorted(d, reverse=True)[:3])
print(list(reversed(d))[:5], [x for x in d if x % 50 == 0])
a, *b, c = deque('hello')
print(a, b, c)
print(dict(enumerate(deque('ab'))), list(zip(deque('ab'), deque('cd'))))
it = iter(deque([1, 2]))
print(length_hint(it), next(it), length_hint(it), next(it), next(it, 'end'))
print(tuple(deque((1, 2))), set(deque((1, 1))), ','.join(deque('xyz')))
print([*deque('ab'), *deque()])
