# Instances with and without __slots__, tuples of several lengths, and the objects that exist once.
from __future__ import print_function

from study import print_segments, study


class Plain(object):
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Slotted(object):
    __slots__ = ('x', 'y')

    def __init__(self, x, y):
        self.x = x
        self.y = y


def plain(where, places):
    for at in where:
        places[at] = Plain(at, at)


def slotted(where, places):
    for at in where:
        places[at] = Slotted(at, at)


def one(where, places):
    for at in where:
        places[at] = (at,)


def two(where, places):
    for at in where:
        places[at] = (at, at)


def three(where, places):
    for at in where:
        places[at] = (at, at, at)


def nineteen(where, places):
    for at in where:
        places[at] = (at, at, at, at, at, at, at, at, at, at, at, at, at, at, at, at, at, at, at)


def thirty(where, places):
    for at in where:
        places[at] = (at, at, at, at, at, at, at, at, at, at, at, at, at, at, at,
                      at, at, at, at, at, at, at, at, at, at, at, at, at, at, at)


def constant(where, places):
    for at in where:
        places[at] = (1, 2, 3)


def empty(where, places):
    for at in where:
        places[at] = ()


def empty_made(where, places):
    for at in where:
        places[at] = tuple(places[:0])


def none(where, places):
    for at in where:
        places[at] = None


def truths(where, places):
    for at in where:
        places[at] = at == at
        places[at] = not places[at]


study('an instance', plain)
study('an instance with __slots__', slotted)
study('a tuple of 1', one)
study('a tuple of 2', two)
study('a tuple of 3', three)
study('a tuple of 19', nineteen)
study('a tuple of 30', thirty)
study('a constant tuple', constant)
study('()', empty)
study('None', none)
study('True and False', truths)
places = [None] * 3
empty_made([0, 1, 2], places)
empty_one = ()
print('empty tuples made at run time are one object = %d' % (places[0] is places[1] is places[2] is empty_one))
print_segments()
