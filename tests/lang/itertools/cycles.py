# Garbage that goes through iterators is found.
import gc
from itertools import accumulate, chain, groupby, islice, permutations, tee, zip_longest


class Thing:
    def __init__(self, make):
        self.it = make([self])

    def __del__(self):
        print('gone', end=' ')


gc.collect()
for make in (chain, accumulate, groupby, permutations, zip_longest, lambda x: islice(x, 5), lambda x: tee(x)[0],
             lambda x: chain.from_iterable([x, x])):
    thing = Thing(make)
    try:
        next(thing.it)
    except TypeError as e:
        print(e)
    del thing
    gc.collect()
print()
