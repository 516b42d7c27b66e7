"""Fibonacci numbers beyond machine words: loop, doubling, matrices, Zeckendorf."""


def by_loop(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


def by_doubling(n):
    def pair(k):
        if k == 0:
            return 0, 1
        a, b = pair(k >> 1)
        c = a * (2 * b - a)
        d = a * a + b * b
        return (d, c + d) if k & 1 else (c, d)

    return pair(n)[0]


def multiply(x, y):
    a, b, c, d = x
    e, f, g, h = y
    return a * e + b * g, a * f + b * h, c * e + d * g, c * f + d * h


def by_matrix(n):
    result, base = (1, 0, 0, 1), (1, 1, 1, 0)
    while n:
        if n % 2:
            result = multiply(result, base)
        base = multiply(base, base)
        n //= 2
    return result[1]


def zeckendorf(n):
    fibs = [1, 2]
    while fibs[-1] <= n:
        fibs.append(fibs[-1] + fibs[-2])
    parts = []
    for f in reversed(fibs):
        if f <= n:
            parts.append(f)
            n -= f
    return parts


for n in (0, 1, 2, 10, 46, 47, 92, 93, 94, 186, 187, 300, 1000):
    value = by_loop(n)
    assert value == by_doubling(n) == by_matrix(n)
    if n <= 300:
        print(n, value)
print(str(by_doubling(10000))[:20], len(str(by_doubling(10000))))
print(by_loop(1000) % 10**9, by_loop(1000).bit_length())
print(zeckendorf(100), zeckendorf(10**12)[:4])

n = 0
while len(str(by_doubling(n))) < 200:
    n += 1
print("first with 200 digits:", n)
assert all(by_loop(n - 1) * by_loop(n + 1) - by_loop(n) ** 2 == (-1) ** n for n in range(1, 60))
negative = [(-1) ** (n + 1) * by_loop(n) for n in range(1, 10)]
print(negative)
