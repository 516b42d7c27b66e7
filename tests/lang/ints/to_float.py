for n in [0, 1, -1, 2**24 + 1, 2**53, 2**53 + 1, 2**53 + 2, 2**53 + 3, -2**53 - 1, 2**54 + 1, 2**54 + 2, 2**54 + 3, 2**60 - 1,
          2**62 + 1, 2**63 - 1, 2**64 - 1, 10**18 + 1, 10**22, 10**23, 10**30, 2**1023, 2**1024 - 2**970 - 1, 3**600]:
    print(float(n), float(-n), n * 1.0, n + 0.5, n / 1)
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)
attempt(lambda: float(2**1024))
attempt(lambda: float(-2**1024))
attempt(lambda: float(2**1024 - 2**970))
attempt(lambda: 10**400 * 1.0)
attempt(lambda: 1.5 + 10**400)
attempt(lambda: 10**400 - 0.5)
attempt(lambda: 10**400 // 2.0)
attempt(lambda: 2.0 ** 10**400)
attempt(lambda: 10**400 % 3.0)
attempt(lambda: divmod(10**400, 2.0))
attempt(lambda: 10**400 ** 0.5)
attempt(lambda: 10**400 < 1.0)
attempt(lambda: round(10**400 / 10**399))
