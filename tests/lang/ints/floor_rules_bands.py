def check(a, b):
    q, r = divmod(a, b)
    assert q == a // b and r == a % b, (a, b)
    assert q * b + r == a, (a, b)
    if b > 0:
        assert 0 <= r < b, (a, b)
    else:
        assert b < r <= 0, (a, b)
    return (q * 31 + r) % 1000000007

edges = [0, 1, 2, 3, 5, 10]
for k in [15, 28, 29, 30, 31, 32, 45, 58, 59, 60, 61, 62, 63, 64, 65, 89, 90, 91, 120, 128, 300]:
    edges += [2**k - 1, 2**k, 2**k + 1]
count = 0
total = 0
for a in edges:
    row = 0
    for b in edges:
        if b:
            for x in (a, -a):
                for y in (b, -b):
                    row = (row * 7 + check(x, y)) % 1000000007
                    count += 1
    total += row
    print(a % 10**9, row)
print(count, total)
