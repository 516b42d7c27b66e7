# A huge list of ints dies; floats, tuples and strings come. Does the memory that the ints left serve them? All of them together
# need less than the ints took. With a step other than 0 each step-th int lives on, so that no arena becomes wholly free.
from __future__ import print_function

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
step = int(sys.argv[2])
names = ('ints', 'deleted', 'floats', 'tuples', 'strings')
pad = 'x' * 40
held = [0] * 6

held[0] = resident()
mark()
ints = [i for i in range(count)]
i = None
mark()
held[1] = resident()
kept = ints[::step] if step else None
del ints
mark()
held[2] = resident()
floats = [x * 3.0 for x in [0.5] * (count // 5)]
mark()
held[3] = resident()
tuples = [(x, x) for x in [None] * (count // 10)]
mark()
held[4] = resident()
strings = [pad + str(k) for k in range(count // 10)]
mark()
held[5] = resident()
for k in range(5):
    print('%s, KiB = %d' % (names[k], held[k + 1] - held[0]))
print('segment start')
for name in names:
    print('segment ' + name)
print('segment end')
