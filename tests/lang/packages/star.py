from mod_shop import *
print(total('tea'), version, stock.__name__, extra.value)
from mod_star import *
print(_hidden, shown)
try:
    other
except NameError as e:
    print(e)
from mod_plain import *
print(public, function(), Class.__name__)
for name in ('_private', '__dunder'):
    print(name in globals())
try:
    from mod_star_missing import *
except AttributeError as e:
    print(e, there)
try:
    from mod_star_type import *
except TypeError as e:
    print(e)
