class Node:
    def accept(self, visitor):
        method = getattr(visitor, 'visit_' + type(self).__name__.lower(), visitor.generic)
        return method(self)


class Num(Node):
    def __init__(self, v):
        self.v = v


class Bin(Node):
    def __init__(self, op, l, r):
        self.op, self.l, self.r = op, l, r


class Neg(Node):
    def __init__(self, x):
        self.x = x


class Visitor:
    def generic(self, node):
        raise NotImplementedError(f'no visit_{type(node).__name__.lower()}')


class Eval(Visitor):
    def visit_num(self, n):
        return n.v

    def visit_bin(self, n):
        a, b = n.l.accept(self), n.r.accept(self)
        return {'+': lambda: a + b, '-': lambda: a - b, '*': lambda: a * b, '/': lambda: a / b}[n.op]()


class Show(Visitor):
    def visit_num(self, n):
        return str(n.v)

    def visit_bin(self, n):
        return f'({n.l.accept(self)} {n.op} {n.r.accept(self)})'

    def visit_neg(self, n):
        return f'-{n.x.accept(self)}'


tree = Bin('+', Num(2), Bin('*', Num(3), Num(4)))
print(tree.accept(Show()), '=', tree.accept(Eval()))
try:
    Neg(tree).accept(Eval())
except NotImplementedError as e:
    print(e)
print(Neg(tree).accept(Show()))
try:
    Bin('/', Num(1), Num(0)).accept(Eval())
except ZeroDivisionError as e:
    print(e)
try:
    Bin('%', Num(1), Num(0)).accept(Eval())
except KeyError as e:
    print('unknown operator', e)
