for n in [0, 1, -1, 7, 8, 10, 255, -255, 256, 2**30, 2**31 - 1, -2**31, 2**60, 2**63, -2**64, 10**30, -10**30]:
    print(bin(n), oct(n), hex(n))
    print(f'{n:b} {n:o} {n:x} {n:X} {n:#b} {n:#o} {n:#x} {n:#X}')
    print('%o %x %X %#o %#x %#X' % (n, n, n, n, n, n))
    assert int(bin(n), 2) == int(oct(n), 8) == int(hex(n), 16) == int(str(n)) == n
def attempt(f, x):
    try:
        print(f(x))
    except TypeError as e:
        print(e)
attempt(bin, 1.5)
attempt(hex, 'a')
attempt(oct, None)
attempt(hex, [1])
