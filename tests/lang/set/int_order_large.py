x = 1
def rnd(m):
    global x
    x = x * 1103515245 + 12345 & 0x7fffffff
    return (x >> 8) % m
for n, m in [(5, 10), (10, 1000), (50, 200), (100, 10**6), (300, 500), (1000, 10**5)]:
    s = {rnd(m) for i in range(n)}
    h = 0
    for v in s:
        h = (h * 31 + v) % (10**9 + 7)
    print(n, m, len(s), list(s)[:6], h)
    t = set(sorted(s))
    u = s | set(range(20))
    w = s - set(range(0, m, 3))
    i = s & set(range(0, m, 2))
    for r in (t, u, w, i, s ^ t, s.copy()):
        h = 0
        for v in r:
            h = (h * 31 + v) % (10**9 + 7)
        print(len(r), h, end=' ')
    print()
s = set()
for i in range(2000):
    s.add(rnd(3000))
    if rnd(3) == 0:
        s.discard(rnd(3000))
h = 0
for v in s:
    h = (h * 31 + v) % (10**9 + 7)
print(len(s), h)
