from typing import (Annotated, Any, ClassVar, Dict, Final, Generic, List, Literal, NewType, Optional, Protocol, Tuple, Type, TypedDict,
                    TypeVar, Union, cast, get_args, get_origin, runtime_checkable)
T = TypeVar('T')
K = TypeVar('K', bound=int)
print(List[int], Dict[str, List[int]], Optional[int], Union[int, str], Union[int, None], Union[int], Union[int, str, None], Any, T)
print(Tuple[int, ...], Tuple[()], Type[int], Literal['a', 1], ClassVar[int], Final[int], Annotated[int, 'x'])
print(List, Union, Optional, List[T], List[T][int], Dict[str, T][int], Optional['A'])
class Stack(Generic[T]):
    def __init__(self): self.items: List[T] = []
    def push(self, x: T) -> None: self.items.append(x)
print(Stack[int], Stack.__parameters__, Stack[int]().items, Generic[T])
s = Stack[str](); s.push('a'); print(s.items, s.__orig_class__)
class Sub(Stack[int]): pass
print(Sub.__mro__[1].__name__, Sub.__parameters__)
try:
    List()
except TypeError as e:
    print(e)
try:
    isinstance([], List[int])
except TypeError as e:
    print(e)
print(isinstance([], List), int | List[int], Optional[int] == Union[int, None], cast(int, 'x'))
@runtime_checkable
class Closes(Protocol):
    def close(self) -> None: ...
class F:
    def close(self): pass
print(isinstance(F(), Closes), isinstance(3, Closes))
UserId = NewType('UserId', int)
print(UserId(3), UserId, get_origin(List[int]), get_args(Dict[str, int]), get_args(Union[int, str]))
class P(Protocol):
    def f(self): ...
try:
    isinstance(1, P)
except TypeError as e:
    print(e)
try:
    P()
except TypeError as e:
    print(e)
class Movie(TypedDict, total=False):
    name: str
    year: int
m: Movie = Movie(name='x', year=1)
print(m, type(m), Movie.__required_keys__, Movie.__total__, Movie.__annotations__)
