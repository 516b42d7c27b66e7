# Set laws on many small sets; in-place forms; frozensets; errors.
from itertools import combinations

universe = [frozenset(c) for r in range(4) for c in combinations(range(3), r)]
print(len(universe), sum(a <= b for a in universe for b in universe), sum(a.isdisjoint(b) for a in universe for b in universe))
for a in universe:
    for b in universe:
        assert a - b == {x for x in a if x not in b} and a ^ b == (a | b) - (a & b)
        assert (a <= b) == a.issubset(b) and (a < b) == (a <= b and a != b)
        assert len(a | b) == len(a) + len(b) - len(a & b)
s = {3, 1, 2}
s |= {9}
s &= {1, 2, 9}
s -= {1}
s ^= {2, 5}
print(sorted(s), s == {9, 5}, s != frozenset(s), {1} | frozenset([2]), type(frozenset([1]) | {2}).__name__)
s.update([1], (2,), 'x'), s.discard('nope'), s.difference_update([1], {2})
print(sorted(map(str, s)), set('hello') & set('world') == set('lo'), {1, 1.0, True}, len({0, False, '', 0.0}))
for f in (lambda: {[]}, lambda: s.remove('nope'), lambda: set().pop(), lambda: s + s, lambda: s | [1], lambda: s[0],
          lambda: frozenset([1]).add, lambda: set(5), lambda: {1} < [2], lambda: hash({1})):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print({frozenset({1}): 'a'}[frozenset({1})], {1} in {frozenset({1})}, sorted({(2, 1), (1, 2)}), set(range(5)) >= {1, 2})
print(frozenset(), set(), {None}, frozenset({1}), repr({'a'}), bool(set()), max({3, 7, 5}), {*[1], *{2}})
t = s.copy()
t.clear()
print(len(t), t.union([1], [2]), {1, 2, 3}.intersection([2, 3], (3,)), {1}.symmetric_difference([1, 2]), t.issuperset([]))
