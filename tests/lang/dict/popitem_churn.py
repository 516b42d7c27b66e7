# Entries come and go at the end: the table must neither fill up with deleted slots nor lose anything.
d = {}
for i in range(3000):
    d[i * 7] = i
    assert d.popitem() == (i * 7, i)
    assert i not in d
print(len(d), d, 5 in d)

d = {i: i for i in range(5)}
for i in range(100, 1100):
    d[i] = -i
    if i % 3:
        d.popitem()
    else:
        del d[i]
    assert len(d) == 5
print(d, list(reversed(d)), 1099 in d)

d = {}
taken = []
for i in range(200):
    d[i] = str(i)
    d[-i] = i
    if i % 4 == 3:
        taken.append(d.popitem()[0])
        taken.append(d.pop(i, None))
print(taken, len(d))
while d:
    taken.append(d.popitem()[0])
print(taken[-10:], d)
print({}.pop([], "empty"))
try:
    {}.pop([])
except KeyError as e:
    print(repr(e))
try:
    {1: 2}.pop([])
except TypeError as e:
    print(e)
