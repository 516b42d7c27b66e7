def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


import operator as op

for f in (op.lt, op.le, op.eq, op.ne, op.gt, op.ge):
    print(f.__name__, f(1, 2), f(2, 2), f('b', 'a'), f((1, 2), (1, 3)))
show(op.lt, 1, 'a')
print(op.eq([], []), op.ne(1, 1.0), op.is_(None, None), op.is_not(1, None), op.truth([]), op.truth('x'), op.not_(0), op.not_([1]))
x = []
print(op.is_(x, x), op.is_([], []))


class V:
    def __eq__(self, other):
        return 'eq'

    def __lt__(self, other):
        return NotImplemented


print(op.eq(V(), 1), op.eq(1, V()))
show(op.lt, V(), 1)
