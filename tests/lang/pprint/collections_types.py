from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque, namedtuple
from pprint import pprint
from types import MappingProxyType, SimpleNamespace

words = 'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron'.split()
lengths = {w: len(w) for w in words}
default = defaultdict(list)
for w in words:
    default[w[0]].append(w)
Point = namedtuple('Point', 'x y')


class Queue(deque):
    pass


class Count(Counter):
    pass


class Space(SimpleNamespace):
    pass


objects = [OrderedDict(lengths), OrderedDict(), default, defaultdict(int), defaultdict(None, lengths), Counter(''.join(words)), Counter(), Counter('ab'),
           ChainMap(lengths, {'a': 1}, dict.fromkeys(words)), ChainMap(), ChainMap({'a': 1}), deque(words), deque(), deque(words, maxlen=20), deque([1], maxlen=1),
           Queue(words), Count(''.join(words)), UserDict(lengths), UserList(words), UserString(' '.join(words)), MappingProxyType(lengths),
           SimpleNamespace(**lengths), SimpleNamespace(), Space(name='value', words=words), SimpleNamespace(a=1, inner=SimpleNamespace(words=words, text=' '.join(words))),
           [Point(1, 2)] * 8, Point(words, words)]
for x in objects:
    pprint(x)
    pprint([x], width=40)
for width in (10, 30, 60):
    for x in objects:
        pprint(x, width=width, indent=3, compact=True)
pprint({'all': objects[:8]}, depth=2)
pprint(lengths.keys())
