# With annotations from the future they are kept as text.
from __future__ import annotations


def f(a: int, *b: undefined.name, c: list[int] = [], **d: 'quoted') -> Later:
    pass


print(f.__annotations__)


class Later:
    def m(self, other: Later) -> dict[str, Later]:
        pass


print(Later.m.__annotations__)
