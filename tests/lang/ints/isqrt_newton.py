import math
def isqrt(n):
    if n == 0:
        return 0
    x = 1 << (n.bit_length() + 1) // 2
    while True:
        y = (x + n // x) // 2
        if y >= x:
            return x
        x = y
for n in [0, 1, 2, 3, 4, 15, 16, 17, 99, 100, 10**10, 2**60, 2**62 - 1, 2**64 - 1, 2**64, 10**40, 10**40 - 1, 2 * 10**100]:
    r = isqrt(n)
    assert r * r <= n < (r + 1) * (r + 1)
    assert r == math.isqrt(n)
    print(n, r)
