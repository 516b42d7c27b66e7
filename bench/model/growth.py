# When lists grow, and to what: by append, extend, insert and by iterating.
from __future__ import print_function

import sys

EMPTY = sys.getsizeof([])


def room(items):
    return (sys.getsizeof(items) - EMPTY) // 8


def report(name, steps):
    shown = []
    for step in steps:
        if not shown or shown[-1] != step:
            shown.append(step)
    print('exact list growth %s = %s' % (name, ' '.join([str(step) for step in shown])))


def appending():
    items = []
    steps = [room(items)]
    for i in range(3000):
        items.append(i)
        steps.append(room(items))
    report('by append', steps)


def shrinking():
    items = list(range(3000))
    steps = []
    while items:
        items.pop()
        steps.append(room(items))
    report('by pop', steps)


def extending():
    items = []
    steps = []
    for i in range(200):
        items.extend((1, 2, 3))
        steps.append(room(items))
    report('by extend', steps)


def adding():
    items = []
    steps = []
    for i in range(300):
        items += [i, i]
        steps.append(room(items))
    report('by +=', steps)


def inserting():
    items = []
    steps = []
    for i in range(300):
        items.insert(0, i)
        steps.append(room(items))
    report('by insert', steps)


def iterating():
    steps = []
    for n in range(60):
        steps.append(room(list(iter(range(n)))))
    report('list(iterator)', steps)
    steps = []
    for n in range(60):
        steps.append(room(list(range(n))))
    report('list(range)', steps)


appending()
shrinking()
extending()
adding()
inserting()
iterating()
