# order, frozen, eq, hash, replace, fields, asdict.
from dataclasses import FrozenInstanceError, asdict, astuple, dataclass, field, fields, replace


@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0
    label: str = field(default='', compare=False)


a, b, c = Version(1, 2, 'x'), Version(1, 2, 'y'), Version(1, 10)
print(a, a == b, hash(a) == hash(b), a < c, max(a, b, c), sorted([c, a]), {a: 1}[b])
try:
    a.major = 2
except FrozenInstanceError as e:
    print(type(e).__name__, e)
try:
    del a.minor
except FrozenInstanceError as e:
    print(e)
print(replace(a, minor=7), [f.name for f in fields(Version)], asdict(a), astuple(c))
try:
    a < (1, 2)
except TypeError as e:
    print(e)


@dataclass
class Node:
    name: str
    children: list = field(default_factory=list)
    parent: 'Node' = field(default=None, repr=False, compare=False)

    def add(self, name):
        child = Node(name, parent=self)
        self.children.append(child)
        return child

    def path(self):
        return (self.parent.path() + '/' if self.parent else '') + self.name


root = Node('root')
leaf = root.add('a').add('b')
print(root, leaf.path(), Node('x') == Node('x'), Node('x') != Node('y'))
try:
    hash(root)
except TypeError as e:
    print(e)
try:
    @dataclass
    class Bad:
        items: list = []
except ValueError as e:
    print(e)
try:
    @dataclass
    class Worse:
        a: int = 1
        b: str
except TypeError as e:
    print(e)
try:
    Version()
except TypeError as e:
    print(e)
