"""Perfect, abundant, deficient and amicable numbers; digit curiosities."""


def divisor_sum(n):
    if n == 1:
        return 0
    total = 1
    d = 2
    while d * d < n:
        if n % d == 0:
            total += d + n // d
        d += 1
    if d * d == n:
        total += d
    return total


def kind(n):
    s = divisor_sum(n)
    return "perfect" if s == n else "abundant" if s > n else "deficient"


counts = {"perfect": 0, "abundant": 0, "deficient": 0}
for n in range(1, 1001):
    counts[kind(n)] += 1
print(counts)
print([n for n in range(1, 9000) if divisor_sum(n) == n])

amicable = []
for n in range(2, 3000):
    other = divisor_sum(n)
    if n < other and divisor_sum(other) == n:
        amicable.append((n, other))
print(amicable)


def mersenne_is_prime(p):
    # Lucas-Lehmer
    if p == 2:
        return True
    m = (1 << p) - 1
    s = 4
    for _ in range(p - 2):
        s = (s * s - 2) % m
    return s == 0


exponents = [p for p in range(2, 130) if mersenne_is_prime(p) and all(p % d for d in range(2, p))]
print(exponents)
for p in exponents[:9]:
    print(p, 2 ** (p - 1) * (2**p - 1))

narcissistic = [n for n in range(1, 10000) if sum(int(d) ** len(str(n)) for d in str(n)) == n]
print(narcissistic)
happy = []
for n in range(1, 50):
    seen = set()
    k = n
    while k != 1 and k not in seen:
        seen.add(k)
        k = sum(int(d) ** 2 for d in str(k))
    if k == 1:
        happy.append(n)
print(happy)
