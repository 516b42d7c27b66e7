edges = [0, 1, 2, 7, 10]
for k in [7, 8, 15, 16, 28, 29, 30, 31, 32, 33, 58, 59, 60, 61, 62, 63, 64, 65, 66, 127, 128, 129]:
    edges += [2**k - 1, 2**k, 2**k + 1]
edges += [-x for x in edges]
total = 0
for a in edges:
    for b in edges:
        s = a + b
        d = a - b
        p = a * b
        assert s - b == a and s - a == b
        assert d + b == a and a - d == b
        assert p == b * a
        assert (a + b) * (a - b) == a * a - b * b
        assert (a & b) + (a | b) == s
        assert (a ^ b) == (a | b) - (a & b)
        assert ~a == -a - 1 and -(-a) == a
        assert (a < b) == (d < 0) and (a == b) == (d == 0) and (a > b) == (d > 0)
        assert (a <= b) == (d <= 0) and (a >= b) == (d >= 0) and (a != b) == (d != 0)
        if b:
            assert p // b == a and p % b == 0
        total = (total * 31 + s + d * 3 + p * 5) % (10**9 + 7)
print(len(edges), total)
