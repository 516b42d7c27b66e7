def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)
z = 0
for a in [0, 1, -5, 10**30]:
    attempt(lambda: a / z)
    attempt(lambda: a // z)
    attempt(lambda: a % z)
    attempt(lambda: divmod(a, z))
    attempt(lambda: a // False)
    attempt(lambda: a % 0.0)
    attempt(lambda: a // 0.0)
    attempt(lambda: a / 0.0)
    attempt(lambda: divmod(a, 0.0))
attempt(lambda: 0 ** -1)
attempt(lambda: 0.0 ** -1)
attempt(lambda: pow(2, 3, 0))
