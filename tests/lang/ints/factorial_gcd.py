def fact(n):
    return 1 if n < 2 else n * fact(n - 1)
def gcd(a, b):
    while b:
        a, b = b, a % b
    return a
for n in [0, 1, 5, 12, 13, 19, 20, 21, 25, 33, 50]:
    print(n, fact(n))
print(gcd(fact(30), 2**100), gcd(10**40, 6**30), gcd(-12, 18), gcd(17, 0), gcd(2**64, 2**32 + 1))
n = fact(200)
k = 0
while n % 10 == 0:
    n //= 10
    k += 1
print(k, n % 10**20, n.bit_length())
a = fact(60)
for d in range(60, 0, -1):
    q, r = divmod(a, d)
    assert r == 0
    a = q
print(a)
