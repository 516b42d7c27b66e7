def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


from collections import namedtuple

A = namedtuple('A', 'x def x _y class', rename=True)
print(A._fields, A(1, 2, 3, 4, 5))
B = namedtuple('B', 'a b c', defaults=[2, 3])
print(B(1), B(1, 5), B(c=9, a=0), B._field_defaults)
show(B)
C = namedtuple('C', 'a', module='some.where')
print(C, C.__module__)
D = namedtuple('D', 'a b', defaults=(None,) * 2)
print(D())
print(namedtuple('E', ('p', 'q'))(1, 2), namedtuple('F', 'p,q')(1, 2))
print(repr(A.x)[:15], B.__new__.__qualname__)
