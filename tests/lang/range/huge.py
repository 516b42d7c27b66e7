b = 10**20
r = range(b, b + 5)
print(r, list(r), len(r), r[0], r[-1], b + 3 in r, b + 5 in r, r.index(b + 2), r[1:3], r[::-1], list(reversed(r)), r.count(b))
for i in range(2**63 - 2, 2**63 + 2):
    print(i, end=' ')
print()
for i in range(-2**63 - 1, -2**63 + 2):
    print(i, end=' ')
print()
for i in range(2**60 - 2, 2**60 + 2):
    print(i, end=' ')
print()
for i in range(2**62, 2**62 - 3, -1):
    print(i, end=' ')
print()
for i in range(-2**62 + 1, -2**62 - 3, -2):
    print(i, end=' ')
print()
print(list(range(0, 10**30, 10**29))[:4], list(range(10**30, 0, -3 * 10**29)), list(range(0, -10**25, 10**20)), range(10**30)[10**29], range(10**30)[-1])
print(0 in range(-10**30, 10**30), 7 in range(0, 10**30, 7), 10**29 in range(0, 10**30, 10), 10**29 + 1 in range(0, 10**30, 10), range(10**30) == range(0, 10**30), bool(range(10**30)))
try:
    print(len(range(10**30)))
except OverflowError as e:
    print(e)
print(len(range(2**63 - 1)), range(2**63)[2**62], range(-2**63, 2**63).start, (range(2**64)[::2**62]))
it = iter(range(10**19, 10**19 + 2))
print(next(it), next(it), next(it, None))
for i in range(10**18, 10**18 + 3 * 10**17, 10**17):
    print(i)
s = 0
for i in range(2**61 - 3, 2**61 + 3):
    s += i
print(s)
