# Sizes are exempt from agreeing, yet order by what they hold.
import gc
import sys
from itertools import count, cycle, permutations, product, repeat

print(sys.getsizeof(count()) >= 40, sys.getsizeof(repeat(1)) < sys.getsizeof(count()))
print(sys.getsizeof(permutations(range(10))) > sys.getsizeof(permutations(range(2))))
print(gc.is_tracked(count()), gc.is_tracked(product('ab')))


class Node:
    def __del__(self):
        print('gone')


node = Node()
node.it = cycle([node])
next(node.it)
del node
print(gc.collect() > 0)
