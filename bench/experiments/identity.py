# Of ten ints made twice from text, how many are the same object: while both live, and one after the other.
from __future__ import print_function


def together(low):
    same = 0
    for k in range(low, low + 10):
        text = str(k)
        first = int(text)
        second = int(text)
        same += id(first) == id(second)
    return same


def in_turn(low):
    same = 0
    for k in range(low, low + 10):
        text = str(k)
        first = id(int(text))
        same += id(int(text)) == first
    return same


for low in (0, 250, 1000, 2000):
    print('%d, both alive = %d' % (low, together(low)))
    print('%d, one after the other = %d' % (low, in_turn(low)))
