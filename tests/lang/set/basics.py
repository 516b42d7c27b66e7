s = {3, 1, 2}
print(s, len(s), 1 in s, 5 in s, set(), {1}, {1, 1.0, True}, {0, False}, frozenset(), frozenset([1, 2]), frozenset({3}))
print(set([1, 2, 2, 3]), set('a'), set((1, 2)), set(range(5)), set({1: 2}), set(x % 3 for x in range(10)), {x * x for x in range(4)}, set(set([1])))
print({1, 2} == {2, 1}, {1} != {2}, {1} == frozenset([1]), {1} == [1], {1} < {1, 2}, {1} <= {1}, {1, 2} > {1}, {1} < {2}, {1} >= set(), set() == {} )
print(type(s), type({}), type(set()), isinstance(s, set), isinstance(frozenset(), set), bool(set()), bool({0}), repr({1}), str({'a'}), repr(frozenset('a')))
s.add(4); s.add(1); s.discard(2); s.discard(99); s.remove(3)
print(s, s.copy(), s.copy() is s, s.clear(), s)
s.update([1, 2], (3,), {4: 5}, [])
print(s, {*s, 9}, sorted(s, reverse=True), max(s), min(s), sum(s), sorted({'b', 'a'}), list({7}), [*{5}])
s.add((1, 2)); s.add(frozenset([1]))
print(len(s), (1, 2) in s, frozenset([1]) in s, None in {None}, '' in {''}, 2**70 in {2**70}, 1.5 in {1.5})
print({'x'}.pop(), {1: 2, 3: 4}.keys() & {1}, len({i % 10 for i in range(100)}), {1, 2}.isdisjoint({3}), {1, 2}.isdisjoint([2]))
t = s
t |= {100}
print(100 in s, t is s)
for x in {42}:
    print(x)
hash(frozenset([1, 2])) == hash(frozenset([2, 1])) and print('equal hashes')
print({frozenset([1, 2]): 'v'}[frozenset([2, 1])], {1, 2, 3} - {2} == {1, 3})
