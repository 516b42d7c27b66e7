# When objects die: without a cycle, in a cycle, in a cycle after a collection, in many cycles that nobody collects by hand.
from __future__ import print_function

import gc
import sys


class Mark(object):
    # Without slots of its own an instance is not tracked by the collector, so that 2.7 collects the cycle around it too.
    __slots__ = ()

    def __del__(self):
        dead[0] += 1


def cycle():
    knot = [Mark()]
    knot.append(knot)


dead = [0]
single = Mark()
del single
print('freed at once = %d' % dead[0])

gc.disable()
dead[0] = 0
for i in range(10):
    cycle()
print('of 10 in cycles freed at once = %d' % dead[0])
gc.collect()
print('of 10 in cycles freed on demand = %d' % dead[0])
gc.enable()
dead[0] = 0
count = int(sys.argv[1])
for i in range(count):
    cycle()
print('in cycles = %d' % count)
print('freed by the threshold = %d' % dead[0])
gc.collect()
