def attempt(f):
    try:
        f()
        print('no error')
    except Exception as e:
        print(type(e).__name__ + ':', e)
attempt(lambda: 1 << 10**30)
attempt(lambda: 1 << 2**64)
attempt(lambda: -1 << 2**70)
attempt(lambda: 10**30 << 2**66)
attempt(lambda: 0 << 2**66)
attempt(lambda: 0 >> 2**66)
attempt(lambda: 1 << -2**66)
attempt(lambda: 1 >> -2**66)
