"""Polynomials as lists of coefficients: arithmetic, division, roots, interpolation."""


def trim(p):
    while p and p[-1] == 0:
        p.pop()
    return p


def add(p, q):
    n = max(len(p), len(q))
    return trim([(p[i] if i < len(p) else 0) + (q[i] if i < len(q) else 0) for i in range(n)])


def multiply(p, q):
    result = [0] * (len(p) + len(q))
    for i, a in enumerate(p):
        for j, b in enumerate(q):
            result[i + j] += a * b
    return trim(result)


def evaluate(p, x):
    value = 0
    for coefficient in reversed(p):
        value = value * x + coefficient
    return value


def divide(p, q):
    p = p[:]
    quotient = [0] * max(len(p) - len(q) + 1, 0)
    while len(p) >= len(q):
        factor, rest = divmod(p[-1], q[-1])
        if rest:
            raise ArithmeticError("not divisible in integers")
        shift = len(p) - len(q)
        quotient[shift] = factor
        for i, c in enumerate(q):
            p[i + shift] -= factor * c
        assert p.pop() == 0
    return trim(quotient), trim(p)


def show(p):
    terms = []
    for power in range(len(p) - 1, -1, -1):
        c = p[power]
        if c:
            sign = "-" if c < 0 else "+"
            number = "" if abs(c) == 1 and power else str(abs(c))
            x = "" if power == 0 else "x" if power == 1 else f"x^{power}"
            terms.append(f"{sign} {number}{x}")
    text = " ".join(terms) or "+ 0"
    return text[2:] if text[0] == "+" else "-" + text[2:]


p = [-6, 11, -6, 1]
q = [-1, 1]
print(show(p), "|", show(q), "|", show([]), "|", show([0, -1, 0, 5]))
print(show(add(p, q)), "|", show(multiply(p, q)))
print([show(part) for part in divide(p, q)], [show(part) for part in divide([1, 0, 0, 1], q)])
print([x for x in range(-10, 11) if evaluate(p, x) == 0])
print(show([i * c for i, c in enumerate(p)][1:]))
power = [1]
for n in range(30):
    power = multiply(power, [1, 1])
print(power[15], evaluate(power, 9), sum(power) == 2**30)
try:
    divide([1, 0, 1], [0, 2])
except ArithmeticError as error:
    print(error)


def differences(values):
    rows = [values]
    while any(rows[-1]):
        rows.append([b - a for a, b in zip(rows[-1], rows[-1][1:])])
    return rows


for row in differences([n**3 - 2 * n for n in range(8)]):
    print(row)
chebyshev = [[1], [0, 1]]
for _ in range(6):
    chebyshev.append(add(multiply([0, 2], chebyshev[-1]), [-c for c in chebyshev[-2]]))
for t in chebyshev[2:]:
    print(show(t))
