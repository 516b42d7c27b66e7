print(sum([]), sum([1, 2, 3]), sum((1, 2)), sum({1, 2}), sum({1: 0, 2: 0}), sum(range(100)), sum(x * x for x in range(10)), sum([True, True]), sum([1.5, 2]), sum([0.1] * 10), sum([1], 10), sum([1], start=5), sum([], 7), sum([1.0]), sum([], 0.0))
print(sum([2**62, 2**62]), sum([2**60] * 20), sum([10**20, -10**20, 1]), sum([2**63 - 1, 1]), sum([-2**63, -1]), sum([1, 2**64, 0.5]), sum([0.1, 0.2, 0.3]), sum([1e100, 1.0, -1e100]), sum([1, 1.5, 10**20]))
print(sum([[1], [2]], []), sum([(1,), (2, 3)], ()), sum(([i] for i in range(3)), [0]), sum(map(int, '123')), sum(filter(None, [0, 5])), sum(len(w) for w in ['a', 'bb']), sum(1 for c in 'abc' if c > 'a'))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)
attempt(lambda: sum(['a']))
attempt(lambda: sum(['a'], ''))
attempt(lambda: sum([b'a'], b''))
attempt(lambda: sum([[1]]))
attempt(lambda: sum(5))
attempt(lambda: sum(None))
attempt(lambda: sum())
attempt(lambda: sum([1], 2, 3))
attempt(lambda: sum([None]))
attempt(lambda: sum([1, 'a']))
attempt(lambda: sum('abc'))
attempt(lambda: sum([1], 'a'))
attempt(lambda: sum([1], None))
attempt(lambda: sum(iterable=[1]))
l = []
print(sum([[1]], l), l)
