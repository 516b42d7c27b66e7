for b in [0, 1, 2, 3, -3, 10, 123456789, 2**64 + 1, -10**30]:
    for e in [0, 1, 2, 5, 100, 65537, 2**70]:
        print([pow(b, e, m) for m in (1, 2, 7, -7, 1000, 10**9 + 7, 2**61 - 1, -(10**20))])
print(pow(3, -1, 7), pow(2, -1, 9), pow(10, -3, 1009), pow(3, -2, 10**9 + 7), pow(-3, -1, 7), pow(3, -1, -7))
print(pow(2, 10, mod=1000), pow(base=3, exp=4, mod=5), pow(5, 0, 1), pow(5, 3, -1), pow(2, 5, None))
def attempt(*a):
    try:
        print(pow(*a))
    except Exception as e:
        print(type(e).__name__ + ':', e)
attempt(2, 3, 0)
attempt(2, -1, 4)
attempt(0, -1, 5)
attempt(2, -1, 0)
attempt(2.0, 3, 5)
attempt(2, 3.0, 5)
attempt(2, 3, 5.0)
attempt(0, -1)
attempt('a', 2)
attempt(2)
attempt()
