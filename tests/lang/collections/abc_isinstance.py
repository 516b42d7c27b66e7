import collections.abc
from collections.abc import *
from collections import deque, OrderedDict, Counter, defaultdict, ChainMap

things = [1, 'a', b'', [], (), {}, set(), frozenset(), range(3), iter([]), (x for x in ()), len, lambda: 0, deque(), OrderedDict(),
          Counter(), defaultdict(), {}.keys(), {}.values(), {}.items(), ChainMap(), None, 2.5, object(), int, zip(), map(len, ())]
for kind in (Hashable, Iterable, Iterator, Reversible, Generator, Sized, Container, Collection, Callable, Set, MutableSet, Mapping,
             MutableMapping, MappingView, KeysView, ItemsView, ValuesView, Sequence, MutableSequence, ByteString):
    print(kind.__name__, ''.join('01'[isinstance(x, kind)] for x in things))
print(collections.abc.Mapping, collections.abc.Sized.__module__)


class Squares:
    def __len__(self):
        return 3

    def __iter__(self):
        return iter((0, 1, 4))

    def __contains__(self, x):
        return x in (0, 1, 4)


print(isinstance(Squares(), Collection), issubclass(Squares, Sized), issubclass(Squares, Sequence), isinstance(Squares(), Iterable))


class NoIter:
    __iter__ = None


print(isinstance(NoIter(), Iterable))
