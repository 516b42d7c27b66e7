d = {}
for k in [5, 3, 9, 1, 7]:
    d[k] = k * 10
print(d)
del d[3]
d[3] = 'new'
d[5] = 'kept place'
print(d, list(d), list(d.values()), list(d.items()))
d.pop(9)
d[9] = 'last'
print(list(d), d.popitem(), list(d), next(iter(d)))
for i in range(100):
    d[i] = i
for i in range(0, 100, 3):
    del d[i]
print(list(d)[:10], len(d), list(d)[-5:], list(reversed(d))[:5])
for i in range(0, 30, 3):
    d[i] = -i
print(list(d)[-12:], d[0], d[27])
e = {'z': 1, 'a': 2, 'm': 3}
print(list(e), sorted(e), {k: e[k] for k in sorted(e)}, dict(sorted(e.items(), key=lambda kv: -kv[1])), dict(reversed(e.items())))
e.update({'a': 9, 'q': 4})
print(e, e | {'z': 0, 'n': 1}, list(e.copy()), dict(e))
f = {}
f[1.0] = 'a'
f[1] = 'b'
f[True] = 'c'
print(f)
for i in range(20):
    f[i] = 1
    del f[i]
print(f)
