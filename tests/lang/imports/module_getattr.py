# PEP 562: a module's own __getattr__ and __dir__.
import mod_lazy
import sys
import types
from mod_lazy import lazy, present

print(lazy, present, mod_lazy.lazy, mod_lazy.present)
print(dir(mod_lazy))
print(hasattr(mod_lazy, 'absent'), getattr(mod_lazy, 'absent', 'default'))
try:
    mod_lazy.absent
except AttributeError as e:
    print(type(e).__name__, e)
try:
    mod_lazy.fails
except KeyError as e:
    print(type(e).__name__, e)
try:
    from mod_lazy import absent
except ImportError as e:
    print(type(e).__name__, str(e).partition('(')[0])
print([name for name in mod_lazy.asked if not name.startswith('__')])

made = types.ModuleType('made')
made.__getattr__ = lambda name: name * 2
print(made.ab, made.__name__)
made.ab = 1
print(made.ab)
del made.__getattr__
try:
    made.cd
except AttributeError as e:
    print(e)
made.__dir__ = lambda: 5
try:
    dir(made)
except TypeError as e:
    print(e)

this = sys.modules[__name__]


def __getattr__(name):
    return ('here', name)


print(this.nothing)
try:
    print(nothing)
except NameError as e:
    print(e)
