print('a begins')
from . import b
print('a has b', b.name)
name = 'a'


def of_b():
    return b.of_a()
