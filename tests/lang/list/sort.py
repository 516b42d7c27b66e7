a = [3, 1, 2]
print(a.sort(), a)
a.sort(reverse=True)
print(a)
print(sorted([3, 1, 2]), sorted('hello'), sorted((2, 1)), sorted({3: 1, 1: 2}), sorted([]), sorted([1]), sorted([2, 1], reverse=True), sorted(x for x in 'cab'))
words = ['banana', 'Apple', 'cherry', 'date', 'Fig', 'apple']
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (len(w), w)), sorted(words, key=lambda w: w[-1]))
pairs = [(1, 'b'), (0, 'z'), (1, 'a'), (0, 'a'), (2, 'c')]
print(sorted(pairs), sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[0], reverse=True), sorted(pairs, key=lambda p: p[1]), sorted(pairs, key=lambda p: -p[0]))
print(sorted([1.5, 1, True, -1, 0.5, 10**20, -10**20, 2**62]), sorted([[2], [1, 5], [1], []]), sorted([(1,), ()]), sorted([True, False]), sorted(['b', 'B', 'a', '', 'é', '😀']))
print(sorted([3, 1, 2], key=None), sorted([-3, 1, 2], key=abs), sorted(['10', '9', '2'], key=int), sorted([0.0, -0.0]), sorted([1, 1.0, True]), sorted([True, 1.0, 1]))
a = [5, 2, 8]
b = a
a.sort()
print(b, sorted(b, reverse=1), a == b)
a.sort(key=lambda x: -x)
print(a, b)
rows = [{'n': 2, 'k': 'x'}, {'n': 1, 'k': 'y'}]
rows.sort(key=lambda r: r['n'])
print(rows)
