def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


import operator as op

l = [1, 2]
m = op.iadd(l, [3])
print(m is l, l)
print(op.imul(l, 2) is l, l)
a = 5
print(op.iadd(a, 3), a, op.isub(5, 2), op.imul(5, 2), op.ifloordiv(7, 2), op.imod(7, 2), op.itruediv(7, 2), op.ipow(2, 5))
print(op.iand(6, 3), op.ior(6, 3), op.ixor(6, 3), op.ilshift(1, 4), op.irshift(16, 2))
s = {1}
t = op.ior(s, {2})
print(t is s, s)
print(op.iconcat(l, [9]) is l, l)
show(op.iconcat, 1, 2)
show(op.iadd, [], 5)


class N:
    def __init__(self):
        self.log = []

    def __iadd__(self, other):
        self.log.append(other)
        return self


n = N()
print(op.iadd(n, 4) is n, n.log)
