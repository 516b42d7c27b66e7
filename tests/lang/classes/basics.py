# Class statements, instances, methods, class attributes.
class Empty:
    pass

e = Empty()
print(type(e) is Empty, isinstance(e, Empty), isinstance(e, object), Empty.__name__, Empty.__module__)
print(Empty, repr(Empty), str(Empty), Empty.__qualname__, Empty.__bases__, Empty.__base__)


class Point:
    """A point."""
    origin = (0, 0)
    count = 0

    def __init__(self, x, y=0):
        self.x = x
        self.y = y
        Point.count += 1

    def shifted(self, dx=0, dy=0):
        return Point(self.x + dx, self.y + dy)

    def both(self):
        return self.x, self.y


p = Point(1, 2)
q = p.shifted(dy=5)
print(p.both(), q.both(), Point.count, p.count, p.origin is Point.origin)
print(Point.__doc__, p.__doc__, Empty.__doc__)
print(Point.both(q), Point(y=3, x=4).both())
p.count = 'own'
print(p.count, Point.count, q.count)
del p.count
print(p.count)
m = p.both
p.x = 'changed'
print(m(), m.__func__ is Point.both, m.__self__ is p, m == p.both, m == q.both)
print(hasattr(p, 'x'), hasattr(p, 'z'), getattr(p, 'z', 'default'), getattr(p, 'y'))
setattr(p, 'z', 26)
print(p.z, p.__dict__, sorted(p.__dict__))
delattr(p, 'z')
print(p.__dict__)


def outside(self):
    return 'from outside', self.x


Point.late = outside
print(p.late(), q.late())
Point.both = lambda self: 'replaced'
print(p.both(), q.both(), m())
del Point.late
for name in 'late', 'x':
    try:
        print(getattr(q, name))
    except AttributeError as error:
        print('AttributeError:', error)
try:
    Point.nothing
except AttributeError as error:
    print(error)
try:
    del Point.nothing
except AttributeError as error:
    print(error)
try:
    del q.nothing
except AttributeError as error:
    print(error)
try:
    Point()
except TypeError as error:
    print(error)
try:
    Point(1, 2, 3)
except TypeError as error:
    print(error)
try:
    Empty(1)
except TypeError as error:
    print(error)
try:
    q.shifted(1, 2, 3)
except TypeError as error:
    print(error)
try:
    Point.shifted()
except TypeError as error:
    print(error)


class BadInit:
    def __init__(self):
        return 5


try:
    BadInit()
except TypeError as error:
    print(error)
try:
    e()
except TypeError as error:
    print(error)
print(callable(Empty), callable(e), callable(p.shifted))
