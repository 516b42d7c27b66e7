def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


from functools import total_ordering


@total_ordering
class Student:
    def __init__(self, last, first):
        self.last, self.first = last, first

    def __eq__(self, other):
        return (self.last, self.first) == (other.last, other.first)

    def __lt__(self, other):
        return (self.last, self.first) < (other.last, other.first)


a, b = Student('Z', 'a'), Student('B', 'c')
print(a < b, a <= b, a > b, a >= b, a == b, a <= a, a >= a)
for name in ('__lt__', '__le__', '__gt__', '__ge__'):
    def order(self, other, name=name):
        return getattr(self.v, name)(other.v) if isinstance(other, V) else NotImplemented

    V = total_ordering(type('V', (), {name: order, '__eq__': lambda s, o: s.v == o.v, '__init__': lambda s, v: setattr(s, 'v', v)}))
    print(name, [(V(x) < V(y), V(x) <= V(y), V(x) > V(y), V(x) >= V(y)) for x, y in ((1, 2), (2, 2), (3, 2))])
    show(lambda: V(1) < 5)
    show(lambda: V(1) >= 5)
show(total_ordering, type('N', (), {}))
print(Student.__le__.__name__, Student.__gt__.__name__)
