# How often containers ask for memory while they grow to 10,000 items: counted, and seen by their size.
from __future__ import print_function

import sys

from study import count, print_segments

ITEMS = 10000
numbers = list(range(ITEMS))
names = [str(n) for n in numbers]


def append():
    grown = []
    for item in numbers:
        grown.append(None)


def comprehension():
    return [None for item in numbers]


def insert_numbers():
    table = {}
    for item in numbers:
        table[item] = None


def insert_names():
    table = {}
    for item in names:
        table[item] = None


def add():
    members = set()
    for item in numbers:
        members.add(item)


def at_once():
    return [None] * ITEMS


def copied():
    return list(numbers)


# How often the object's size changes is how often it took another block; one more for the first.
def sizes_of_list():
    grown, changes, last = [], 0, 0
    for item in numbers:
        grown.append(None)
        size = sys.getsizeof(grown)
        changes += size != last
        last = size
    return changes


def sizes_of_dict():
    table, changes, last = {}, 0, 0
    for item in numbers:
        table[item] = None
        size = sys.getsizeof(table)
        changes += size != last
        last = size
    return changes


for call in (append, comprehension, insert_numbers, insert_names, add, at_once, copied):
    call()
count('list.append', append)
count('list comprehension', comprehension)
count('dict insert, ints', insert_numbers)
count('dict insert, strings', insert_names)
count('set.add', add)
count('[None] * n', at_once)
count('list(list)', copied)
print('list.append, sizes = %d' % sizes_of_list())
print('dict insert, sizes = %d' % sizes_of_dict())
print_segments()
