from pprint import pprint, pformat, pp

words = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta', 'theta', 'iota', 'kappa', 'lambda', 'mu', 'nu', 'xi', 'omicron']
pprint([])
pprint({})
pprint(())
pprint(set())
pprint(frozenset())
pprint([1, 2, 3])
pprint((1,))
pprint(words)
pprint(tuple(words))
pprint(set(words))
pprint(frozenset(words))
pprint({w: len(w) for w in words})
pp({w: len(w) for w in words})
pprint([words, tuple(words), {'words': words[:3], 'set': set(words[:12])}])
pprint({'a': {'b': {'c': {'d': {'e': words}}}}, 'list': [[1, 2, [3, 4, [5, 6]]]] * 3})
pprint(('a' * 75,))
pprint(['a' * 76])
pprint({('a', 'b'): 'x' * 40, ('c', 'd'): 'y' * 40})
pprint({1: 'one', 'two': 2, None: 3.5, (1, 2): [True, False]}, sort_dicts=False)
pprint(list(range(40)))
pprint([list(range(12)) for i in range(5)])
pprint({i: {j: i * j for j in range(10)} for i in range(4)}, width=40)
print(pformat(words, width=20))
print(repr(pformat({'b': 1, 'a': 2})), repr(pformat({'b': 1, 'a': 2}, sort_dicts=False)))
pprint({frozenset(['x']): [1] * 30, 2.5: None})
pprint(3), pprint('text'), pprint(None), pprint(1.5), pprint(range(3)), pprint(int), pprint(len)


class Named(list):
    pass


class Table(dict):
    pass


class Bag(set):
    pass


class Own(dict):
    def __repr__(self):
        return 'Own(' + dict.__repr__(self) + ')'


pprint(Named(words))
pprint(Table(zip(words, range(20))))
pprint(Bag(words))
pprint(Own(zip(words, range(20))))
pprint(Own(a=1))
