from typing import (TYPE_CHECKING, AnyStr, Callable, NamedTuple, NoReturn, Text, assert_never, cast, final, get_args, get_origin,
                    get_type_hints, no_type_check, overload, Union, Optional, List)

if TYPE_CHECKING:
    import nothing_like_it
print(TYPE_CHECKING, Text is str, AnyStr, NoReturn, cast(int, 'same'))


@final
class A:
    x: int
    y: Optional[str] = None

    @final
    def m(self):
        return 1


class B(A):
    z: 'list'
    w: None


print(A.__final__, A().m(), get_type_hints(A))


@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x):
    return x * 2


print(f(2), f('a'))


@overload
def g(x): ...


try:
    g(1)
except NotImplementedError as e:
    print(str(e)[:45])
try:
    assert_never(3)
except AssertionError as e:
    print(e)
print(get_origin(Union[int, str]), get_origin(List[int]), get_origin(list[int]), get_origin(int), get_args(list[int]), get_args(int))
print(no_type_check(f) is f, get_args(int | str), get_args(Optional[int]))
