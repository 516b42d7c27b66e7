# __slots__
class P:
    __slots__ = ('x', 'y')

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def total(self):
        return self.x + self.y


p = P(1, 2)
p.x += 10
print(p.x, p.y, p.total(), P.__slots__, type(P.x).__name__, hasattr(p, '__dict__'))


def attempt(f, *args):
    try:
        print(f(*args))
    except (AttributeError, TypeError, ValueError) as error:
        print(type(error).__name__, error)


attempt(setattr, p, 'z', 1)
attempt(getattr, p, 'z')
del p.x
attempt(getattr, p, 'x')
attempt(delattr, p, 'x')
attempt(delattr, p, 'z')
p.x = 5
print(p.x)
attempt(setattr, p, 'total', 1)
attempt(P.x.__get__, 5)
print(P.x.__get__(p), repr(P.x), P.x.__name__)
P.x.__set__(p, 9)
print(p.x)


class Q(P):
    __slots__ = 'z'

    def __init__(self):
        super().__init__(3, 4)
        self.z = 5


q = Q()
print(q.x, q.y, q.z, q.total())
attempt(setattr, q, 'w', 1)


class R(P):
    pass


r = R(1, 2)
r.w = 7
print(r.x, r.w, r.__dict__)


class WithDict:
    __slots__ = ('a', '__dict__')


w = WithDict()
w.a, w.b = 1, 2
print(w.a, w.b, w.__dict__)


class Empty:
    __slots__ = ()


attempt(setattr, Empty(), 'a', 1)
for text in ("class A:\n __slots__ = ['x']\n x = 1", "class A:\n __slots__ = ('1',)", "class A:\n __slots__ = (1,)",
             "class A(int):\n __slots__ = ('x',)", "class A(P):\n __slots__ = ('__dict__', '__dict__')"):
    pass


def conflict():
    class A:
        __slots__ = ['x']
        x = 1


def identifier():
    class A:
        __slots__ = ('1',)


def number():
    class A:
        __slots__ = (1,)


def of_int():
    class A(int):
        __slots__ = ('x',)


def two():
    class A(P, Other):
        pass


class Other:
    __slots__ = ('o',)


class Private:
    __slots__ = ('__hidden',)

    def __init__(self):
        self.__hidden = 1

    def get(self):
        return self.__hidden


print(Private().get(), Private()._Private__hidden)
for f in conflict, identifier, number, of_int, two:
    attempt(f)


class Mixed(P, Empty):
    __slots__ = ()


print(Mixed(1, 2).total(), [c.__name__ for c in Mixed.__mro__])


class Node:
    __slots__ = ('value', 'next')

    def __init__(self, value, next=None):
        self.value = value
        self.next = next


head = None
for i in range(5):
    head = Node(i, head)
node, out = head, []
while node:
    out.append(node.value)
    node = node.next
print(out)
n = Node(1)
n.next = n
del n


class Base:
    pass


class SlotsOverDict(Base):
    __slots__ = ('s',)


s = SlotsOverDict()
s.s, s.t = 1, 2
print(s.s, s.t, s.__dict__)


class Default:
    __slots__ = {'a': 'documentation', 'b': ''}


d = Default()
d.a = 1
print(d.a, Default.__slots__)
