"""Digits of π, e, √2 and the golden ratio with integers only."""


def isqrt(n):
    if n < 2:
        return n
    x = 1 << (n.bit_length() + 1) // 2
    while True:
        y = (x + n // x) // 2
        if y >= x:
            return x
        x = y


def arctan_inverse(x, unity):
    total = term = unity // x
    square = x * x
    n = 3
    sign = -1
    while term:
        term //= square
        total += sign * (term // n)
        sign = -sign
        n += 2
    return total


def machin(digits):
    unity = 10 ** (digits + 10)
    return (16 * arctan_inverse(5, unity) - 4 * arctan_inverse(239, unity)) // 10**10


def euler(digits):
    unity = 10 ** (digits + 10)
    total = term = unity
    n = 1
    while term:
        term //= n
        total += term
        n += 1
    return total // 10**10


def show(name, number, width=50):
    text = str(number)
    print(f"{name} = {text[0]}.", end="")
    for at in range(1, len(text), width):
        print("" if at == 1 else "      ", text[at:at + width], sep="")


show("π  ", machin(150))
show("e  ", euler(100))
show("√2 ", isqrt(2 * 10**200))
show("φ  ", (10**60 + isqrt(5 * 10**120)) // 2)

for n in (0, 1, 2, 3, 4, 99, 10**18 - 1, 10**18, 2**127 - 1):
    r = isqrt(n)
    assert r * r <= n < (r + 1) ** 2
    print(n, r, end="; ")
print()


def stern(count):
    """Pell: convergents to the square root of two."""
    p, q = 1, 1
    out = []
    for _ in range(count):
        out.append(f"{p}/{q}")
        p, q = p + 2 * q, p + q
    return out, p * p - 2 * q * q


print(stern(8))
print(stern(60)[0][-1])
digits = str(machin(1000))
print([digits.count(str(d)) for d in range(10)], digits.find("999999"))
print(pow(3, 10**5, 10**30), (10**50) // 7 % 1000, divmod(-(10**30), 7 * 10**10 + 1))
