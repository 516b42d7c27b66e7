def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


import operator as op

for f in (op.add, op.sub, op.mul, op.floordiv, op.mod, op.truediv, op.pow, op.and_, op.or_, op.xor, op.lshift, op.rshift):
    print(f.__name__, f(17, 5), f(-17, 5))
print(op.neg(5), op.pos(-5), op.abs(-5), op.invert(5), op.inv(0), op.index(7), op.index(True))
print(op.add('a', 'b'), op.mul([1], 3), op.add(1.5, 2), op.mod('%d!', 5), op.add(10**30, 1))
show(op.add, 1, 'a')
show(op.add, 1)
show(op.add)
show(op.add, 1, 2, 3)
show(op.neg)
show(op.neg, 'a')
show(op.truediv, 1, 0)
show(op.matmul, 1, 2)
show(op.index, 1.5)
show(lambda: op.add(a=1, b=2))
print(op.add, op.__add__ is op.add, op.__neg__(3), op.add.__module__)
