# Division where the quotient has one machine word, and sums and products on the edges of digits and words.
bases = [2**64 + 1, 2**65 - 1, 2**127, 2**128 - 1, 2**128, 2**190 - 2**63, (2**64 - 1) << 100, 2**193 + 5, 2**191 - 1]
quotients = [1, 2, 9, 2**31, 2**63 - 1, 2**63, 2**64 - 2, 2**64 - 1, 2**64, 2**65 - 3]
total = 0
for y in bases:
    for q in quotients:
        for r in (0, 1, y // 2, y - 1):
            for sign in (1, -1):
                x = sign * (q * y + r)
                a, b = divmod(x, y)
                assert a * y + b == x and 0 <= b < y
                assert x // y == a and x % y == b
                c, d = divmod(x, -y)
                assert c * -y + d == x and -y < d <= 0
                assert x // -y == c and x % -y == d
                total = (total * 31 + a * 7 + b * 5 + c * 3 + d) % (2**89 - 1)
print(total)

total = 0
edges = [2**k + d for k in (29, 30, 59, 60, 63, 64, 89, 90, 119, 120, 127, 128, 149, 150, 191, 192) for d in (-1, 0, 1)]
edges += [-e for e in edges]
for x in edges:
    for y in edges:
        s, d, p = x + y, x - y, x * y
        assert s - y == x and d + y == x and p == y * x and -d == y - x
        assert p // y == x and p % y == 0
        total = (total * 31 + s * 7 + d * 5 + p) % (2**89 - 1)
    for z in (x + 1, x - 1, x * 3, x * -3, x * 0, x + 0, x - 0, 1 - x, x - x, x + -x):
        total = (total * 31 + z) % (2**89 - 1)
print(total)
