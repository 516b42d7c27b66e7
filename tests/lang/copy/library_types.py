import copy
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, defaultdict, deque, namedtuple
from functools import partial

P = namedtuple('P', 'x y')
for x in (deque([[1], 2], 5), OrderedDict(a=[1]), defaultdict(list, a=[1]), Counter('aab'), P([1], 2), ChainMap({'a': [1]}),
          UserDict(a=[1]), UserList([[1]])):
    c, d = copy.copy(x), copy.deepcopy(x)
    print(c, d, c == x, d == x, type(c) is type(x), type(d) is type(x), c is x)


class D(deque):
    pass


d = D([1], 3)
d.tag = [5]
e = copy.deepcopy(d)
print(e, e.tag, e.tag is d.tag, e.maxlen, type(e).__name__)


class O(OrderedDict):
    pass


o = O(a=1)
o.z = 3
print(copy.copy(o), copy.copy(o).z, copy.deepcopy(o))
p = copy.deepcopy(partial(int, base=2))
print(p('11'), p)
