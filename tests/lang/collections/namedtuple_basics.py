def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


from collections import namedtuple

Point = namedtuple('Point', ['x', 'y'])
p = Point(11, y=22)
print(p, p[0] + p[1], p.x + p.y, p == (11, 22), isinstance(p, tuple), len(p))
x, y = p
print(x, y, p._asdict(), p._replace(x=100), Point._make([1, 2]), Point._fields)
print(Point, Point.__name__, Point.__module__, Point.__qualname__, Point.__doc__)
d = {'x': 1, 'y': 2}
print(Point(**d), Point(*[5, 6]), hash(p) == hash((11, 22)))
print(sorted([Point(2, 1), Point(1, 5)]), max(Point(0, 1), Point(0, 2)))
print(Point.x.__doc__, p.__getnewargs__(), Point.__match_args__, Point.__slots__)
print(p + (1,), p * 2, 11 in p, p.index(22), p.count(11))
E = namedtuple('E', '')
print(E(), E._fields)
show(namedtuple('Q', 'a, b c'), 1, 2, 3)
