from dataclasses import (FrozenInstanceError, InitVar, KW_ONLY, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass,
                         replace)


@dataclass
class Point:
    x: int
    y: int = 0

    def norm(self):
        return self.x ** 2 + self.y ** 2


p = Point(1, 2)
print(p, Point(3), Point(y=4, x=5), p == Point(1, 2), p != Point(2, 1), p == (1, 2), p.norm(), Point.y, hasattr(Point, 'x'))
p.x = 10
print(p, p.__dict__, [f.name for f in fields(p)], fields(Point)[0].type, fields(Point)[1].default, Point.__match_args__)


def attempt(f):
    try:
        print(f())
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)


attempt(lambda: Point())
attempt(lambda: Point(1, 2, 3))
attempt(lambda: Point(1, z=3))
attempt(lambda: Point(1, x=3))
attempt(lambda: hash(p))
attempt(lambda: p < p)


@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0
    label: str = field(default='', compare=False)


v = Version(1, 2, 'a')
print(v, v < Version(1, 3), v == Version(1, 2, 'b'), hash(v) == hash(Version(1, 2, 'c')), sorted([Version(2), v, Version(1)]), v >= v, max(v, Version(9)))
attempt(lambda: setattr(v, 'major', 3))
attempt(lambda: delattr(v, 'major'))
attempt(lambda: setattr(v, 'new', 3))
attempt(lambda: v < 5)
print(issubclass(FrozenInstanceError, AttributeError), {v: 1}[Version(1, 2)])


@dataclass
class Team:
    name: str
    members: list = field(default_factory=list)
    size: int = field(init=False, default=0)
    secret: str = field(default='s', repr=False)

    def __post_init__(self):
        self.size = len(self.members)


a, b = Team('a'), Team('b', ['x', 'y'])
a.members.append('z')
print(a, b, Team('c').members, b.size, b.secret)


def mutable():
    @dataclass
    class Bad:
        items: list = []


def order_of_defaults():
    @dataclass
    class Bad:
        a: int = 1
        b: int


attempt(mutable)
attempt(order_of_defaults)
attempt(lambda: field(default=1, default_factory=list))


@dataclass
class Base:
    a: int
    b: int = 2


@dataclass
class Derived(Base):
    c: int = 3
    b: int = 20


print(Derived(1), Derived(1, 5, 6), [f.name for f in fields(Derived)], isinstance(Derived(1), Base), Base(1) == Derived(1))


@dataclass
class WithInitVar:
    base: int
    scale: InitVar[int] = 2
    result: int = 0

    def __post_init__(self, scale):
        self.result = self.base * scale


print(WithInitVar(5), WithInitVar(5, 3), WithInitVar(5, scale=10).result)


@dataclass
class Keywords:
    a: int
    _: KW_ONLY
    b: int
    c: int = 3


print(Keywords(1, b=2), Keywords(1, c=5, b=4))
attempt(lambda: Keywords(1, 2))
attempt(lambda: Keywords(1))


@dataclass(kw_only=True)
class AllKeywords:
    x: int = 1
    y: int


print(AllKeywords(y=5))


@dataclass(slots=True)
class Slotted:
    x: int
    y: int = 5


s = Slotted(1)
print(s, hasattr(s, '__dict__'), Slotted.__slots__)
attempt(lambda: setattr(s, 'z', 1))


@dataclass
class Node:
    value: int
    children: list = field(default_factory=list)
    parent: 'Node' = None


tree = Node(1, [Node(2), Node(3, [Node(4)])])
print(tree, asdict(tree), astuple(Node(5, [Node(6)])))
loop = Node(1)
loop.parent = loop
print(loop)
print(replace(p, y=100), replace(v, minor=9), is_dataclass(p), is_dataclass(Point), is_dataclass(5))
attempt(lambda: replace(b, size=5))
attempt(lambda: asdict(5))
attempt(lambda: fields(5))
C = make_dataclass('C', ['x', ('y', int), ('z', int, 5)], namespace={'total': lambda self: self.x + self.y + self.z})
print(C(1, 2), C(1, 2, 3).total(), C.__name__)


@dataclass(repr=False, eq=False)
class Bare:
    x: int

    def __repr__(self):
        return 'own repr'


print(Bare(1), Bare(1) == Bare(1), type(hash(Bare(1))).__name__)


@dataclass(unsafe_hash=True)
class Hashable:
    x: int
    y: list = field(default_factory=list, hash=False)


print(hash(Hashable(1)) == hash(Hashable(1, [2])))


@dataclass
class OwnMethods:
    x: int

    def __repr__(self):
        return f'<{self.x}>'

    def __eq__(self, other):
        return True

    def __hash__(self):
        return 7


print(OwnMethods(1), OwnMethods(1) == 5, hash(OwnMethods(2)))


@dataclass
class Outer:
    @dataclass
    class Inner:
        n: int = 1
    inner: Inner = field(default_factory=Inner)


print(Outer(), Outer().inner.n)
