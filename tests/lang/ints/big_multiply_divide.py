# products and quotients of many sizes, checked against each other
x = 88172645463325252
def random(bits):
    global x
    r = 0
    while bits > 0:
        x ^= (x << 13) & 0xFFFFFFFFFFFFFFFF
        x ^= x >> 7
        x ^= (x << 17) & 0xFFFFFFFFFFFFFFFF
        r = r << 32 | x & 0xFFFFFFFF
        bits -= 32
    return r
for na in [32, 64, 96, 160, 320, 640, 2048, 10000]:
    for nb in [32, 64, 128, 512, 3000]:
        a = random(na)
        b = random(nb) | 1
        p = a * b
        c = random(nb - 8) % b
        q, r = divmod(p + c, b)
        assert q == a and r == c
        assert p == (p // 1000003) * 1000003 + p % 1000003
        assert (a + b) ** 2 == a * a + 2 * p + b * b
        print(na, nb, p.bit_length(), p % 1000000007)
print(random(512))
