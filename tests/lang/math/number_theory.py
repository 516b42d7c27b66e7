# Number theory with math: gcd, isqrt, comb, primes, perfect powers, continued fractions.
import math

print(math.gcd(84, 36, 120), math.lcm(4, 6, 10), math.gcd(), math.lcm(), math.gcd(0, 7), math.gcd(-4, 6))
print([math.isqrt(n) for n in (0, 1, 2, 15, 16, 10 ** 40, 10 ** 40 - 1)], math.comb(50, 25), math.perm(10, 3), math.factorial(25))
assert all(math.isqrt(n) ** 2 <= n < (math.isqrt(n) + 1) ** 2 for n in range(500))
assert all(sum(math.comb(n, k) for k in range(n + 1)) == 2 ** n for n in range(30))


def factors(n):
    result, p = {}, 2
    while p * p <= n:
        while n % p == 0:
            result[p] = result.get(p, 0) + 1
            n //= p
        p += 1
    if n > 1:
        result[n] = 1
    return result


print(factors(2 ** 10 * 3 ** 5 * 97), factors(600851475143), math.prod(p ** e for p, e in factors(360360).items()))


def continued(x, count):
    out = []
    for _ in range(count):
        whole = math.floor(x)
        out.append(whole)
        if x == whole:
            break
        x = 1 / (x - whole)
    return out


print(continued(math.pi, 5), continued(math.sqrt(2), 8), continued(0.5, 9))
print(math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5), math.modf(-3.25), math.frexp(10.0), math.ldexp(0.625, 4), math.hypot(3, 4, 12))
print(math.isclose(0.1 + 0.2, 0.3), math.fsum([0.1] * 10), sum([0.1] * 10), math.copysign(1, -0.0), math.remainder(7, 4))
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.isqrt(-1), lambda: math.comb(5, -1),
          lambda: math.floor(float('inf')), lambda: math.gcd(1.5), lambda: math.exp(1000), lambda: math.factorial(2.0)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
