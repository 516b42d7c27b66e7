import math
import math as m
import sys, time
from math import sqrt
from math import floor as fl, ceil
from math import (pi,
                  e as euler,
                  gcd,)
print(math.sqrt(16), m.sqrt(25), m is math, sqrt(9), fl(2.7), ceil(2.1), round(pi, 4), round(euler, 4), gcd(12, 18))
def f():
    import math as inner
    from math import pow as p
    return inner.pi, p(2, 3), inner is math
print(f())
try:
    inner
except NameError as err:
    print(err)
if True:
    import time as t
print(t is time)
print(type(math).__name__, math.__name__, sys.__name__, hasattr(math, 'sin'))
from math import *
print(sin(0), cos(0), tau > 6)
import sys as system
print(system is sys, 'math' in sys.modules, sys.modules['math'] is math)
try:
    import no_such_module_at_all
except ImportError as e:
    print(type(e).__name__, e)
try:
    from math import nothing_like_this
except ImportError as e:
    print(type(e).__name__, str(e)[:50])
try:
    from no_such_module_at_all import x
except ModuleNotFoundError as e:
    print(e, e.name)
try:
    math.nothing
except AttributeError as e:
    print(e)
