from dataclasses import dataclass, field


def f(a: int, b: 'str' = 'x', *args: float, c: list = [], **kwargs: dict) -> None:
    x: int = 1
    y: undefined_name
    z: 'anything at all'
    return x


print(f(1))


class C:
    a: int
    b: str = 'b'
    c: 'Later' = None


print(list(C.__annotations__), C.__annotations__['a'], C.__annotations__['c'])
module_level: int = 5
other: str
print(sorted(__annotations__))
try:
    other
except NameError as e:
    print(e)


@dataclass
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)

    def __post_init__(self):
        self.sum = self.x + self.y


p = Point(1, y=2)
print(p, p == Point(1, 2), p.sum, Point.__match_args__)
match p:
    case Point(x, y, []):
        print('no tags', x, y)


class Generic:
    def __class_getitem__(cls, item):
        return f'{cls.__name__}[{item}]'


def g(x: Generic[int]) -> Generic['T']:
    return x


print(g(5), Generic[3])
for i in range(2):
    v: int = i
(w): int = 3
p.attribute: int = 4
print(v, w, p.attribute)
