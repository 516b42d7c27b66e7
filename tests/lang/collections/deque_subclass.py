from collections import deque


class Stack(deque):
    def __init__(self, *args, name='s'):
        super().__init__(*args)
        self.name = name

    def push(self, x):
        self.append(x)

    def top(self):
        return self[-1]


s = Stack([1, 2], name='q')
s.push(3)
print(s, s.top(), s.name, len(s), isinstance(s, deque))
c = s.copy()
print(type(c).__name__, c, c.name)
print(type(s + s).__name__, type(s * 2).__name__)
s.extra = 5
print(s.__dict__)


class Limited(deque):
    def append(self, x):
        if x in self:
            return
        deque.append(self, x)


m = Limited(maxlen=3)
for x in [1, 2, 2, 3, 1, 4]:
    m.append(x)
print(m)
print(issubclass(Stack, deque), Stack.__mro__[1] is deque)
