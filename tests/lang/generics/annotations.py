from __future__ import annotations


def f(a: list[int] | None = None, *args: Undefined, **kwargs: also[undefined]) -> nothing | here:
    return a


class A:
    x: Undefined
    y: list[Missing] = []

    def m(self) -> A:
        return self


print(f(1), A.y, A().m().__class__.__name__, A.__annotations__)
