print('b begins')
from . import a
import mod_circle.a as other
print('b has a', a is other, hasattr(a, 'name'))
name = 'b'
try:
    a.name
except AttributeError as e:
    print(e)


def of_a():
    return a.name
