# Int objects made for as many machine ints in an array and in a list. Where there is no module array: bytes, the ints of 8 bits.
from __future__ import print_function

import sys

try:
    import tagbox
    mark = tagbox.mark
except ImportError:
    def mark():
        pass

try:
    from array import array

    def machine_ints(count):
        return array('l', [7]) * count
except ImportError:
    def machine_ints(count):
        return b'\7' * count

blocks = getattr(sys, 'getallocatedblocks', None)


def allocated():
    return blocks() if blocks and blocks() else 0


count = int(sys.argv[1])
start = allocated()
mark()
raw = machine_ints(count)
mark()
with_raw = allocated()
mark()
boxes = [i for i in range(2000, 2000 + count)]
i = None
mark()
with_list = allocated()
print('count = %d' % count)
print('made of = %s' % type(raw).__name__)
if blocks and blocks():
    print('blocks of the array = %d' % (with_raw - start))
    print('blocks of the list = %d' % (with_list - with_raw))
for name in ('start', 'array', 'between', 'list', 'end'):
    print('segment ' + name)
