it = iter([1, 2, 3])
print(next(it), next(it), next(it), next(it, 'd'), next(it, None), iter(it) is it)
n = 0
def step():
    global n
    n += 1
    return n
print(list(iter(step, 4)), list(iter(step, 6)), n)
l = [3, 2, 1]
print(list(iter(l.pop, 3)), l)
print([list(iter(x)) for x in ([1], (2,), 'ab', {3: 4}, {5}, range(2), b'z', {6: 7}.items(), frozenset([8]))])
a = iter('abc')
b = iter(a)
print(next(a), next(b), list(a), list(b))
d = {'x': 1, 'y': 2}
k, v = iter(d), iter(d.values())
print(next(k), next(v), next(k), next(v), next(k, 'end'))
r = iter(range(0, 10, 4))
print(next(r), next(r), next(r), next(r, -1))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)
attempt(lambda: next(iter([])))
attempt(lambda: next([1]))
attempt(lambda: next(5))
attempt(lambda: iter(5))
attempt(lambda: iter(None))
attempt(lambda: iter(5, 1))
attempt(lambda: iter())
attempt(lambda: next())
attempt(lambda: next(iter([]), 1, 2))
attempt(lambda: iter([])[0])
attempt(lambda: len(iter([])))
attempt(lambda: iter(len))
class_free = iter([[1, 2], [3]])
print([x for sub in class_free for x in sub], list(class_free))
it = iter([1, 2, 3, 4, 5, 6])
print([(x, next(it)) for x in it])
it = iter(range(10))
for x in it:
    if x == 3:
        break
print(list(it))
