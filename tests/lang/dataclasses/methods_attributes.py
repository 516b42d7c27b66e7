# What the methods that dataclass() makes say about themselves.
from dataclasses import KW_ONLY, InitVar, dataclass, field
from typing import ClassVar


@dataclass
class A:
    first: int
    keyword: int = field(kw_only=True)
    given: InitVar[str] = "x"
    hidden: int = field(default=3, init=False)
    shared: ClassVar[int] = 4
    text: "str" = ""
    _: KW_ONLY
    last: float = 1.5

    def __post_init__(self, given):
        pass


print(A.__init__.__annotations__)


@dataclass(frozen=True, order=True)
class B(A.__base__):
    x: list


class C(B):
    pass


@dataclass
class D(B.__base__):
    pass


print(B.__init__.__annotations__, C.__init__.__annotations__, D.__init__.__annotations__)
for name in "__init__", "__repr__", "__eq__", "__lt__", "__setattr__", "__hash__":
    method = getattr(B, name)
    print(method.__module__, method.__qualname__, method.__name__, method.__defaults__)
