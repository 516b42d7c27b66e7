# Inheritance of fields, __post_init__, InitVar, ClassVar, kw_only, slots, properties.
from dataclasses import KW_ONLY, InitVar, dataclass, field, fields, is_dataclass
from typing import ClassVar


@dataclass
class Base:
    x: int
    y: int = 2
    count: ClassVar[int] = 0

    def __post_init__(self):
        type(self).count += 1


@dataclass
class Derived(Base):
    y: int = 5
    z: str = 'z'
    scale: InitVar[int] = 1
    total: int = field(init=False)

    def __post_init__(self, scale):
        super().__post_init__()
        self.total = (self.x + self.y) * scale


print(Base(1), Derived(1), Derived(1, 2, 'q', 10), [f.name for f in fields(Derived)])
print(Base.count, Derived.count, is_dataclass(Derived), is_dataclass(Derived(1)), is_dataclass(3))


@dataclass
class Options:
    path: str
    _: KW_ONLY
    depth: int = 3
    quiet: bool = False


print(Options('a', depth=4), Options(path='b'))
try:
    Options('a', 4)
except TypeError as e:
    print(e)


@dataclass(slots=True)
class Point:
    x: float
    y: float = 0.0


p = Point(1.5)
print(p, Point.__slots__, hasattr(p, '__dict__'))
try:
    p.z = 3
except AttributeError as e:
    print(e)


@dataclass(repr=False, eq=False)
class Plain:
    a: int

    def __repr__(self):
        return f'Plain<{self.a}>'


print(Plain(1), Plain(1) == Plain(1))
print(Derived.__match_args__, Point.__doc__, Base.__init__.__name__)
match Derived(3, 4):
    case Derived(x, y, z=other):
        print(x, y, other)
