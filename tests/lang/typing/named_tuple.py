from collections import deque, defaultdict, OrderedDict, Counter
import collections.abc
from typing import (Callable, Counter as CounterType, DefaultDict, Deque, Iterable, Iterator, Mapping, NamedTuple, Optional, Sequence,
                    get_args, get_origin)


class Point(NamedTuple):
    """A place."""
    x: int
    y: int = 0

    def length(self) -> float:
        return (self.x ** 2 + self.y ** 2) ** .5

    @property
    def swapped(self):
        return Point(self.y, self.x)


p = Point(3, 4)
print(p, p.x, p[1], p.length(), p.swapped, p == (3, 4), p._replace(x=1), p._asdict(), Point(5), Point._fields, Point._field_defaults)
print(Point.__annotations__, Point.__doc__, isinstance(p, tuple), Point.__mro__[1].__name__)
x, y = p
print(x, y, hash(p) == hash((3, 4)))
Employee = NamedTuple('Employee', [('name', str), ('id', int)])
print(Employee('a', 1), Employee._fields)
try:
    class Bad(NamedTuple):
        x: int = 1
        y: int
except TypeError as e:
    print(e)
try:
    Point()
except TypeError as e:
    print(e)
print(Callable[[int, str], bool], Callable[..., int], Iterable[int], Iterator[str], Sequence[int], Mapping[str, int])
print(Deque[int], DefaultDict[str, int], CounterType[str], Optional[Callable[[], None]])
print(get_origin(Iterable[int]), get_origin(Callable[[int], str]), get_args(Callable[[int], str]), get_origin(Deque[int]))
print(isinstance([], Iterable), isinstance({}, Mapping), isinstance(len, Callable), isinstance(3, Sequence))
