import sys
import types

m = types.ModuleType('made', 'what it is')
print(m, m.__name__, m.__doc__, m.__package__, m.__spec__)
m.x = 1
m.f = lambda: m.x + 1
print(m.f(), m.__dict__['x'], hasattr(m, 'y'))
sys.modules['made'] = m
import made
from made import x
print(made is m, x)
for args in ((), (1,), ('a', 'b', 'c')):
    try:
        types.ModuleType(*args)
    except TypeError as e:
        print(e)
