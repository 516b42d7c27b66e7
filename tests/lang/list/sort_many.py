x = 12345
def rnd():
    global x
    x = (x * 1103515245 + 12345) % 2**31
    return x
for n in [2, 3, 10, 31, 32, 33, 63, 64, 65, 100, 1000, 3000]:
    a = [rnd() % (n * 2) for i in range(n)]
    b = sorted(a)
    assert all(b[i] <= b[i + 1] for i in range(n - 1))
    assert sum(a) == sum(b) and sorted(b) == b and sorted(b, reverse=True) == b[::-1]
    pairs = [(v % 7, i) for i, v in enumerate(a)]
    s = sorted(pairs, key=lambda p: p[0])
    assert all(s[i][0] < s[i + 1][0] or s[i][0] == s[i + 1][0] and s[i][1] < s[i + 1][1] for i in range(n - 1))
    r = sorted(pairs, key=lambda p: p[0], reverse=True)
    assert all(r[i][0] > r[i + 1][0] or r[i][0] == r[i + 1][0] and r[i][1] < r[i + 1][1] for i in range(n - 1))
    f = sorted([v / 3 for v in a])
    assert f == [v / 3 for v in b]
    t = sorted(str(v) for v in a)
    assert t == sorted(t)
    big = sorted([v * 10**18 - 10**21 for v in a])
    assert big == [v * 10**18 - 10**21 for v in b]
    print(n, b[0], b[-1], b[n // 2], s[:3], t[:2], big[0])
for shape in (list(range(200)), list(range(200, 0, -1)), [0] * 100, list(range(100)) + list(range(100)), [i ^ 5 for i in range(128)], [i % 2 for i in range(99)]):
    print(sorted(shape) == sorted(shape[::-1]), sum(v * i for i, v in enumerate(sorted(shape))))
