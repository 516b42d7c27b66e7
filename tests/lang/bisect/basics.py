import bisect

a = [1, 2, 2, 2, 5, 8]
for x in 0, 1, 2, 3, 5, 8, 9:
    print(x, bisect.bisect_left(a, x), bisect.bisect_right(a, x), bisect.bisect(a, x))
print(bisect.bisect([], 1), bisect.bisect_left((), 1), bisect.bisect_left('aceg', 'd'), bisect.bisect(range(0, 100, 7), 50))
print(bisect.bisect_left(a, 2, 2), bisect.bisect_left(a, 2, 2, 3), bisect.bisect_right(a, 2, 0, 2), bisect.bisect(a, 9, lo=1, hi=None))
for x in 3, 0, 9, 2:
    bisect.insort(a, x)
print(a)
for x in 3, 4:
    bisect.insort_left(a, x)
    bisect.insort_right(a, x)
print(a)
print(sorted(n for n in dir(bisect) if not n.startswith('_')))
words = []
for w in 'the quick brown fox jumps over the lazy dog'.split():
    bisect.insort(words, w)
print(words)
print(bisect.insort(words, 'zebra', lo=len(words)), words[-1])
