# What the programs of the allocation study share: an operation is done TIMES times, while its results are kept, and while each
# replaces the one before. Counting builds count both (segments "NAME, kept" and "NAME, replaced"); a CPython tells how many blocks
# it has more when the results are kept, and their bytes.
from __future__ import print_function

import gc
import sys

try:
    import tagbox
    mark = tagbox.mark
except ImportError:
    def mark():
        pass

try:
    import tracemalloc
except ImportError:
    tracemalloc = None

TIMES = 200  # every index is a small int, in every version
EACH = list(range(TIMES))
SAME = [0] * TIMES
segments = ['start']
blocks = getattr(sys, 'getallocatedblocks', None)


# Counts what `call` does as one segment.
def count(name, call, *arguments):
    segments.append(name)
    mark()
    call(*arguments)
    mark()
    segments.append('between')


def print_segments():
    for name in segments:
        print('segment ' + name)


def fresh_places():
    gc.collect()  # which empties the freelists
    return [None] * TIMES


def blocks_of(make):
    places = fresh_places()
    before = blocks()
    make(EACH, places)
    return blocks() - before


def bytes_of(make):
    places = fresh_places()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    make(EACH, places)
    after = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return after - before


def nothing(where, places):
    pass


# What the measurement itself takes.
if blocks:
    blocks_of(nothing)
    own_blocks = blocks_of(nothing)
if tracemalloc:
    bytes_of(nothing)
    own_bytes = bytes_of(nothing)


# make(where, places) does the operation for each place in `where` and stores the result there.
def study(name, make):
    make(EACH, fresh_places())  # whatever is made once is there now
    places = fresh_places()
    count(name + ', kept', make, EACH, places)
    places = fresh_places()
    make(SAME[:3], places)  # fills the freelists with what goes round
    count(name + ', replaced', make, SAME, places)
    places = None
    if blocks:
        print('%s, blocks kept = %.2f' % (name, (blocks_of(make) - own_blocks) / float(TIMES)))
    if tracemalloc:
        print('%s, bytes kept = %.1f' % (name, (bytes_of(make) - own_bytes) / float(TIMES)))
