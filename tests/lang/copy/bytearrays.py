import copy
from collections.abc import ByteString, MutableSequence, Sequence

b = bytearray(b'abc')
c, d = copy.copy(b), copy.deepcopy([b, b])
c.append(100)
d[0].append(101)
print(b, c, d, d[0] is d[1])
print([isinstance(b, kind) for kind in (ByteString, MutableSequence, Sequence)], isinstance(b'', MutableSequence))
