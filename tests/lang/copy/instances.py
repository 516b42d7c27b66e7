import copy


class Node:
    def __init__(self, value, *children):
        self.value = value
        self.children = list(children)
        self.parent = None
        for child in children:
            child.parent = self


tree = Node('root', Node('a', Node('b')), Node('c'))
other = copy.deepcopy(tree)
other.children[0].value = 'changed'
print(tree.children[0].value, other.children[0].value, other.children[0].parent is other, other.children[0].children[0].parent.value)


class Slots:
    __slots__ = ('a', 'b', '__private')

    def __init__(self):
        self.a = [1]
        self.__private = 5

    def get(self):
        return self.__private


s = Slots()
t, u = copy.copy(s), copy.deepcopy(s)
print(t.a is s.a, u.a is s.a, u.a, hasattr(t, 'b'), t.get())


class Mixed(Slots):
    def __init__(self):
        super().__init__()
        self.c = {}


m = copy.deepcopy(Mixed())
print(m.a, m.c, m.get(), m.__dict__)


class E(Exception):
    def __init__(self, msg, code):
        super().__init__(msg, code)
        self.code = code


e = copy.copy(E('x', 3))
print(repr(e), e.code, e.args, repr(copy.deepcopy(ValueError([1]))))


class Point:
    def move(self):
        return self.x


p = Point()
p.x = [1]
bound = copy.deepcopy(p.move)
print(bound(), bound.__self__ is p, copy.copy(p.move)() is p.x)
