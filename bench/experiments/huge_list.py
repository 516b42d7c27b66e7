# Resident memory with a huge list of ints, or of floats, after del, and after a full collection.
from __future__ import print_function

import gc
import sys

try:
    import tagbox
    mark = tagbox.mark
except ImportError:
    def mark():
        pass


def resident():
    statm = open('/proc/self/statm')
    pages = int(statm.read().split()[1])
    statm.close()
    return pages * 4


count = int(sys.argv[1])
floats = sys.argv[2] == 'floats'
before = resident()
mark()
if floats:
    l = [x * 3.0 for x in [0.5] * count]
    x = None
else:
    l = [i for i in range(count)]
    i = None
mark()
with_it = resident()
del l
mark()
after = resident()
gc.collect()
mark()
collected = resident()
print('with, KiB = %d' % (with_it - before))
print('after del, KiB = %d' % (after - before))
print('after a full collection, KiB = %d' % (collected - before))
for name in ('start', 'made', 'deleted', 'collected', 'end'):
    print('segment ' + name)
