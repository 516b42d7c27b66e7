"""Primes by trial division, factorisation, twins and gaps."""


def is_prime(n):
    if n < 2:
        return False
    d = 2
    while d * d <= n:
        if n % d == 0:
            return False
        d += 1 if d == 2 else 2
    return True


def factors(n):
    found = []
    d = 2
    while d * d <= n:
        while n % d == 0:
            found.append(d)
            n //= d
        d += 1
    if n > 1:
        found.append(n)
    return found


def product(numbers):
    result = 1
    for n in numbers:
        result *= n
    return result


small = [n for n in range(60) if is_prime(n)]
print(*small)
print("twins:", [(p, q) for p, q in zip(small, small[1:]) if q - p == 2])
print("largest gap below 1000:", end=" ")
primes = [n for n in range(1000) if is_prime(n)]
gap, start = max((b - a, a) for a, b in zip(primes, primes[1:]))
print(f"{gap} after {start}")
print(len(primes), sum(primes))

for n in (1, 2, 60, 97, 1001, 65535, 65536, 9999991, 600851475143):
    parts = factors(n)
    assert product(parts) == n
    powers = []
    for p in sorted(set(parts)):
        e = parts.count(p)
        powers.append(f"{p}^{e}" if e > 1 else str(p))
    print(n, "=", " * ".join(powers) or "1")

# Euclid's numbers are not always prime
euclid = 1
for p in small:
    euclid *= p
    if not is_prime(euclid + 1):
        print(f"{euclid} + 1 = {factors(euclid + 1)}")
        break
