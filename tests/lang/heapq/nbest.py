from heapq import nlargest, nsmallest

data = [5, 1, 9, 3, 7, 3, 9, 0, -2]
for n in -1, 0, 1, 2, 3, 5, 9, 20:
    print(n, nsmallest(n, data), nlargest(n, data))
words = ['apple', 'fig', 'kiwi', 'plum', 'banana', 'cherry', 'date']
for n in 1, 3, 6:
    print(nsmallest(n, words, key=len), nlargest(n, words, key=len))
print(nsmallest(2, []), nlargest(1, []), nsmallest(1, [], key=len))
print(nsmallest(3, iter(data)), nlargest(3, (x * x for x in data)))
print(nsmallest(2, {'b': 1, 'a': 2, 'c': 0}), nlargest(n=2, iterable='hello', key=None))
pairs = [(1, 'a'), (0, 'b'), (1, 'c'), (0, 'd'), (1, 'e')]
print(nsmallest(3, pairs, key=lambda p: p[0]), nlargest(3, pairs, key=lambda p: p[0]))
big = [(i * 7919) % 1009 for i in range(1000)]
print(nsmallest(5, big), nlargest(5, big), nsmallest(5, big, lambda x: -x) == nlargest(5, big))
print(nsmallest(10, big, key=lambda x: x % 10) == sorted(big, key=lambda x: x % 10)[:10])
print(nlargest(10, big, key=lambda x: x % 10) == sorted(big, key=lambda x: x % 10, reverse=True)[:10])
for bad in lambda: nsmallest(2, [1, 'a', 2]), lambda: nlargest(2, 5), lambda: nsmallest(1, 5):
    try:
        bad()
    except TypeError as e:
        print(e)
