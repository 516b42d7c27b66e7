# What of collections and array is a sequence or a mapping.
import array
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple

P = namedtuple('P', 'x y')
for v in (deque([1, 2]), OrderedDict(a=1), defaultdict(int, a=1), P(1, 2), Counter('a'), array.array('i', [1, 2]), deque([1, 2, 3])):
    match v:
        case P(a, b):
            print('P', a, b)
        case [a, b]:
            print('pair', a, b)
        case [first, *rest]:
            print('longer', first, rest)
        case {'a': v, **others}:
            print('mapping', v, others)
        case _:
            print('neither')
d = defaultdict(list)
match d:
    case {'missing': x}:
        print('made', x)
    case _:
        print('not made', dict(d))
match P(3, 4):
    case P(y=4, x=q):
        print(q)
