def attempt(f):
    try:
        print(f())
    except TypeError as e:
        print(e)
n = 5
b = 10**30
for other in ('a', None, [1], (1,), {}, {1}, len):
    kind = type(other).__name__
    attempt(lambda: n + other)
    attempt(lambda: b - other)
    attempt(lambda: n / other)
    attempt(lambda: other // n)
    attempt(lambda: n % other)
    attempt(lambda: n ** other)
    attempt(lambda: n << other)
    attempt(lambda: other >> b)
    attempt(lambda: n & other)
    attempt(lambda: other ^ n)
    attempt(lambda: n < other)
    attempt(lambda: other >= b)
    attempt(lambda: divmod(n, other))
    attempt(lambda: pow(n, other))
attempt(lambda: 5 | 1.0)
attempt(lambda: 5 & 1.0)
attempt(lambda: 1.0 ^ 5)
attempt(lambda: 1 << 1.0)
attempt(lambda: 1.0 >> 1)
attempt(lambda: ~1.0)
attempt(lambda: n())
attempt(lambda: n[0])
attempt(lambda: len(5))
attempt(lambda: [x for x in 5])
attempt(lambda: 1 in 5)
