# __del__, cycles, collection of classes.
import gc


class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


d = D('a')
d = None
D('temporary')
print('between')


def f():
    x = D('local')
    print('in f')


f()
pair = [D('one'), D('two')]
pair.pop()
del pair
print('cycles')
a = D('cycle')
a.me = a
del a
print('collect')
gc.collect()
x, y = D('x'), D('y')
x.other, y.other = y, x
del x, y
print(gc.collect() > 0)
saved = []


class Phoenix:
    def __del__(self):
        print('saved')
        saved.append(self)


Phoenix()
print(len(saved), type(saved[0]).__name__)
saved.clear()
p = Phoenix()
p.me = p
del p
gc.collect()
print(len(saved))
saved[0].me = None
saved.clear()


class Slotted:
    __slots__ = ('me',)

    def __del__(self):
        print('del slotted')


s = Slotted()
s.me = s
del s
gc.collect()
Slotted()


class Sub(D):
    def __del__(self):
        print('sub')
        super().__del__()


Sub('sub')


class L(list):
    def __del__(self):
        print('del list', len(self))


L([1, 2])


def make_class():
    class Temporary:
        items = []

        def method(self):
            return Temporary
    Temporary.items.append(Temporary())
    return Temporary().method() is Temporary


gc.collect()
print(make_class(), gc.collect() > 0, gc.collect())


class Tree:
    def __init__(self, depth, parent=None):
        self.parent = parent
        self.children = [Tree(depth - 1, self) for _ in range(2)] if depth else []


t = Tree(6)
del t
print(gc.collect() > 100, gc.is_tracked(Tree(0)), gc.is_tracked(Tree), gc.is_tracked(int))
deep = None
for i in range(100000):
    class_ = D if i < 0 else Tree
    node = object.__new__(Tree)
    node.next = deep
    deep = node
del deep, node
later = D('at the end')
print('end')
