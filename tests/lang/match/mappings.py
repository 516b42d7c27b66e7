def f(x):
    match x:
        case {'kind': 'circle', 'r': r}:
            return 'circle', r
        case {'kind': kind, **rest}:
            return kind, rest
        case {1: a, 2: b}:
            return a, b
        case {'list': [first, *_], 'sub': {'x': x}}:
            return first, x
        case {None: n, True: t}:
            return n, t
        case {-1: m}:
            return 'minus', m
        case {}:
            return 'some mapping', x
    return 'no mapping'


for x in ({'kind': 'circle', 'r': 2}, {'kind': 'circle'}, {'kind': 'square', 'a': 1, 'b': 2}, {1: 'one', 2: 'two', 3: 'three'},
          {'list': [1, 2], 'sub': {'x': 5, 'y': 6}}, {'list': [], 'sub': {'x': 5}}, {None: 0, 1: 7}, {-1: 3}, {}, {'z': 1}, [], 'kind', None,
          {1, 2}):
    print(f(x))


def rest_only(x):
    match x:
        case {**rest}:
            rest['new'] = 1
            return rest


d = {'a': 1}
print(rest_only(d), d, rest_only([]))


class D(dict):
    def __missing__(self, key):
        print('missing', key)
        return 'made'

    def get(self, key, default=None):
        print('get', key)
        return super().get(key, default)


d = D(a=1)
match d:
    case {'b': b}:
        print('b', b)
    case {'a': a, **rest}:
        print('a', a, rest, type(rest))
print(d)


class K:
    one = 'k'
    two = 'k'


try:
    match {'k': 1, 'l': 2}:
        case {K.one: a, K.two: b}:
            print(a, b)
except ValueError as e:
    print(e)
try:
    match {'k': 1, 'l': 2}:
        case {K.one: a, 'k': b}:
            print(a, b)
except ValueError as e:
    print(e)
match {'k': 1}:
    case {K.one: a}:
        print(a)
match {'a': 1, 'b': 2, 'c': 3}:
    case {'a': 1, 'c': c, **others}:
        print(c, others)
match D.__dict__:
    case {'get': g}:
        print(g.__name__)
