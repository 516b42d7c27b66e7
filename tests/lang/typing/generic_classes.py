from typing import Any, Dict, Generic, List, Optional, Protocol, TypeVar

T = TypeVar('T')
K = TypeVar('K')
V = TypeVar('V', int, str)


class Pair(Generic[K, T]):
    def __init__(self, key: K, item: T):
        self.key, self.item = key, item

    def swapped(self) -> 'Pair[T, K]':
        return Pair(self.item, self.key)


p = Pair[str, int]('a', 1)
print(p.key, p.item, p.swapped().key, Pair[int, str], Pair.__parameters__, Pair[int, T][str])


class Named(Pair[str, T]):
    pass


print(Named.__parameters__, Named[int], Named('x', 2).key, [c.__name__ for c in Named.__mro__])


class Repository(Generic[T]):
    items: List[T]
    names: Dict[str, Optional[T]]
    anything: Any

    def __init__(self) -> None:
        self.items = []


r: Repository[int] = Repository()
r.items.append(1)
print(r.items, Repository.__annotations__)


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: Generic[int])
attempt(lambda: Generic[T, T])
attempt(lambda: Generic[()])
attempt(lambda: Pair[int])
attempt(lambda: Pair[int, str, float])
attempt(lambda: Pair[int, str][int])
attempt(lambda: List[int, str])
attempt(lambda: Dict[int])
attempt(lambda: Optional[int, str])
attempt(lambda: List[3])
attempt(lambda: Any())
attempt(lambda: isinstance(1, Any))
print(T, V, V.__constraints__, T.__name__, T.__bound__, TypeVar('C', covariant=True), TypeVar('D', contravariant=True))
attempt(lambda: TypeVar('X', int))


class Shape(Protocol):
    name: str

    def area(self) -> float:
        ...


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side ** 2


print(Square(3).area(), issubclass(Square, object))
