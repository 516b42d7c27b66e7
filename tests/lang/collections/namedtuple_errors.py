def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


from collections import namedtuple

show(namedtuple, 'class', 'x')
show(namedtuple, 'A', 'x x')
show(namedtuple, 'A', '_x')
show(namedtuple, 'A', 'def')
show(namedtuple, 'A', '1x')
show(namedtuple, 'A b', 'x')
show(namedtuple, 'A', 'x y', defaults=(1, 2, 3))
show(namedtuple, 'A', 5)
Point = namedtuple('Point', 'x y')
show(Point)
show(Point, 1)
show(Point, 1, 2, 3)
show(Point, 1, z=3)
show(Point, 1, x=3)
show(Point._make, [1])
show(Point._make, [1, 2, 3])
show(Point(1, 2)._replace, z=3)
p = Point(1, 2)
for name, v in (('x', 5), ('zz', 5)):
    try:
        setattr(p, name, v)
    except AttributeError as e:
        print(e)
try:
    del p.x
except AttributeError as e:
    print(e)
show(lambda: p.nope)
show(lambda: p[2])
