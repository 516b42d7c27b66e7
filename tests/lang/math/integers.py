import math
print([math.factorial(n) for n in range(13)], math.factorial(20), math.factorial(21), math.factorial(50), math.factorial(170) % 10**40)
print([math.gcd(a, b) for a, b in [(12, 18), (0, 5), (5, 0), (0, 0), (-12, 18), (17, 13), (2**64, 2**32), (10**40, 6**20), (True, 3)]], math.gcd(), math.gcd(8), math.gcd(12, 18, 27), math.gcd(-4))
print([math.lcm(a, b) for a, b in [(4, 6), (0, 5), (-4, 6), (2**31, 3**20), (10**20, 15)]], math.lcm(), math.lcm(3), math.lcm(2, 3, 4))
print([math.isqrt(n) for n in (0, 1, 2, 3, 4, 8, 9, 10**20, 10**40 + 1, 2**64 - 1, 2**62)], [math.comb(10, k) for k in range(11)], math.comb(5, 7), math.comb(100, 50), [math.perm(5, k) for k in range(7)], math.perm(5), math.comb(60, 30))
print(math.ceil(7 / 2), math.floor(-7 / 2), math.ceil(10**20), math.floor(1e20), math.trunc(-1e18), math.floor(2**53 + 0.0), math.ceil(-2**62 + 0.0))
