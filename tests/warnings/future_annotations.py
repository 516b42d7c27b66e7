# Annotations that are kept as text are not compiled.
from __future__ import annotations
x = 5
a: 1 is x = 2 is x


class C:
    d: 5 is x = 6 is x

    def m(self, p: 8 is x = 9 is x) -> 10 is x:
        f: 11 is x = 12 is x
        return f
