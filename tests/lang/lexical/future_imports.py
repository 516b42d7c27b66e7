"""A docstring may stand before."""
from __future__ import annotations, generator_stop
from __future__ import (division, print_function as pf,)


def f(x: undefined_name, *, y: list[also_undefined] = 3) -> nothing:
    return x, y


z: another[undefined] = 5
print(f(1), z, __annotations__, __doc__)
