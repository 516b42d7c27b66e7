from array import array
from collections.abc import Hashable, Iterable, Iterator, MutableSequence, Sequence, Sized
from itertools import chain, count

a = array('i', [1, 2])
print([isinstance(a, kind) for kind in (MutableSequence, Sequence, Iterable, Sized, Hashable, Iterator)])
print(isinstance(iter(a), Iterator), isinstance(count(), Iterator), isinstance(chain(), Iterable), isinstance(chain(), Sized))
print(issubclass(array, MutableSequence), issubclass(count, Iterator))
