# The places that a list has while it is appended to.
from __future__ import print_function

import sys

empty = sys.getsizeof([])
items = []
steps = [0]
for i in range(89):
    items.append(None)
    room = (sys.getsizeof(items) - empty) // 8
    if room != steps[-1]:
        steps.append(room)
print('growth = ' + ' '.join([str(step) for step in steps[:10]]))
