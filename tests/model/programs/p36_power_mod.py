# not: 2.7
def powmod(b, e, m):
    r = 1
    while e > 0:
        if e & 1 == 1:
            r = r * b % m
        b = b * b % m
        e = e >> 1
    return r
t = 0
for k in range(50):
    t = t + powmod(k + 2, 65537, 2147483647)
