from collections import OrderedDict

d = OrderedDict()
for i in range(50):
    d[i] = i * i
    if len(d) > 8:
        d.popitem(last=False)
    if i % 7 == 3:
        d.move_to_end(i, last=False)
    if i % 5 == 2 and i - 2 in d:
        d.move_to_end(i - 2)
print(list(d.items()))
for k in list(d):
    if k % 2:
        del d[k]
print(list(d))
for i in range(100):
    d.move_to_end(next(iter(d)))
print(list(d))
for i in range(100):
    d.move_to_end(next(reversed(d)), last=False)
print(list(d), [d[k] for k in d])
while d:
    print(d.popitem(last=len(d) % 2 == 0), end=' ')
print()
for i in range(20):
    d[str(i)] = i
for i in range(0, 20, 2):
    d.move_to_end(str(i), last=i % 4 == 0)
print(d, [d[str(i)] for i in range(20)] == list(range(20)))
