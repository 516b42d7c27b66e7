"""Exact fractions as tuples: harmonic numbers, Egyptian fractions, continued fractions."""


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def make(n, d=1):
    if d == 0:
        raise ZeroDivisionError("denominator is zero")
    if d < 0:
        n, d = -n, -d
    g = gcd(abs(n), d)
    return n // g, d // g


def add(x, y):
    return make(x[0] * y[1] + y[0] * x[1], x[1] * y[1])


def show(x):
    return str(x[0]) if x[1] == 1 else f"{x[0]}/{x[1]}"


harmonic = make(0)
for n in range(1, 41):
    harmonic = add(harmonic, make(1, n))
    if n <= 6 or n % 20 == 0:
        print(f"H{n} = {show(harmonic)}")


def egyptian(n, d):
    parts = []
    while n:
        unit = -(-d // n)
        parts.append(unit)
        n, d = make(n * unit - d, d * unit)
    return parts


for x in ((3, 4), (4, 13), (5, 121), (7, 15)):
    units = egyptian(*x)
    total = make(0)
    for unit in units:
        total = add(total, make(1, unit))
    assert total == x
    print(show(x), "=", " + ".join(f"1/{unit}" for unit in units))


def continued(n, d):
    terms = []
    while d:
        q, r = divmod(n, d)
        terms.append(q)
        n, d = d, r
    return terms


def convergents(terms):
    p0, q0, p1, q1 = 0, 1, 1, 0
    out = []
    for term in terms:
        p0, p1 = p1, term * p1 + p0
        q0, q1 = q1, term * q1 + q0
        out.append((p1, q1))
    return out


terms = continued(31415926535897932384, 10**19)
print(terms[:8])
print([show(c) for c in convergents(terms[:5])])
print(continued(-7, 3), show(make(6, -8)), show(make(-10, -5)))

# B(n) by the recurrence: sum of C(n + 1, k) B(k) is 0
bernoulli = [make(1)]
for n in range(1, 13):
    total, c = make(0), 1
    for k in range(n):
        total = add(total, (c * bernoulli[k][0], bernoulli[k][1]))
        c = c * (n + 1 - k) // (k + 1)
    bernoulli.append(make(-total[0], total[1] * (n + 1)))
print([show(b) for b in bernoulli])
try:
    make(1, 0)
except ZeroDivisionError as error:
    print(error)
