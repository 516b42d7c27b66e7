# Iterators whose own source goes on with them.
from itertools import chain, cycle, islice, takewhile

box = []


def source(n):
    for i in range(n):
        if box and i == 1:
            it = box.pop()
            try:
                next(it)
            except (ValueError, StopIteration) as e:
                print(type(e).__name__, e)
        yield i


for make in chain, cycle, lambda s: takewhile(lambda x: True, s):
    it = make(source(3))
    box[:] = [it]
    got = []
    try:
        for x in islice(it, 5):
            got.append(x)
    except ValueError as e:
        print(e)
    print(got)
