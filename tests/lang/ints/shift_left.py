for a in [0, 1, -1, 2, 3, -3, 255, -256, 2**29, 2**30 - 1, -2**30, 2**59, 2**60 - 1, 2**62, -2**62, 2**63, 10**25]:
    print([a << n for n in (0, 1, 2, 5, 29, 30, 31)])
    print([(a << n).bit_length() for n in (32, 59, 60, 61, 62, 63, 64, 65, 100, 1000)])
    print([(a << n) % 1000000007 for n in (32, 59, 60, 61, 62, 63, 64, 65, 100, 1000)])
print(1 << 64, -1 << 64, 3 << 61, 1 << 100, 0 << 1000)
print(0 << 10**30, 0 << 2**64, True << 3, 5 << True, 1 << 0)
def attempt(a, n):
    try:
        print((a << n).bit_length())
    except Exception as e:
        print(type(e).__name__ + ':', e)
attempt(1, -1)
attempt(0, -1)
attempt(5, -10**30)
attempt(1, 1.0)
attempt(1, '1')
attempt(1.5, 1)
attempt(1, None)
