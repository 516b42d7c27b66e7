class IntList(list[int]):
    def total(self):
        return sum(self)


print(IntList([1, 2, 3]).total(), IntList.__mro__, IntList.__bases__, IntList.__orig_bases__)


class Node:
    def __class_getitem__(cls, item):
        return f'{cls.__name__}[{item}]'


class Leaf(Node):
    pass


print(Node[int], Leaf['x'], Node[1, 2])


class Box(dict[str, int]):
    pass


b = Box(a=1)
print(b, isinstance(b, dict), Box[int, str])


class Entries:
    def __init__(self, *bases):
        self.bases = bases

    def __mro_entries__(self, bases):
        return self.bases


class C(Entries(IntList, Node)):
    pass


print([k.__name__ for k in C.__mro__])
