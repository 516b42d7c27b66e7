import itertools

names = [n for n in dir(itertools) if not n.startswith('_')]
print(names)
for name in names:
    thing = getattr(itertools, name)
    print(name, type(thing).__name__, thing.__name__, thing.__module__)
print(itertools.count, itertools.chain.from_iterable.__name__)
print(isinstance(itertools.count(), itertools.count), issubclass(itertools.cycle, object))
it = itertools.chain([1], [2])
print(repr(it).startswith('<itertools.chain object at 0x'))
try:
    len(it)
except TypeError as e:
    print(e)
try:
    it.nothing
except AttributeError as e:
    print(e)
try:
    it[0]
except TypeError as e:
    print(e)
try:
    itertools.batched
except AttributeError as e:
    print(e)
