"""Bits: counting, Gray code, reversing, subsets, bit boards, modular powers."""


def popcount(n):
    count = 0
    while n:
        n &= n - 1
        count += 1
    return count


def gray(n):
    return n ^ n >> 1


def ungray(g):
    n = 0
    while g:
        n ^= g
        g >>= 1
    return n


def reverse_bits(n, width):
    result = 0
    for _ in range(width):
        result = result << 1 | n & 1
        n >>= 1
    return result


def queens(n, columns=0, left=0, right=0):
    full = (1 << n) - 1
    if columns == full:
        return 1
    count = 0
    free = full & ~(columns | left | right)
    while free:
        bit = free & -free
        free ^= bit
        count += queens(n, columns | bit, (left | bit) << 1 & full, (right | bit) >> 1)
    return count


def power(base, exponent, modulus):
    result = 1
    while exponent:
        if exponent & 1:
            result = result * base % modulus
        base = base * base % modulus
        exponent >>= 1
    return result


for n in (0, 1, 255, 256, 2**30 - 1, 2**61, 3**40):
    assert popcount(n) == bin(n).count("1")
    print(n, popcount(n), n.bit_length(), n & -n)
print([f"{gray(n):03b}" for n in range(8)])
assert all(ungray(gray(n)) == n and popcount(gray(n) ^ gray(n + 1)) == 1 for n in range(512))
print(reverse_bits(0b00101101, 8), hex(reverse_bits(0xDEADBEEF, 32)))
print([queens(n) for n in range(1, 9)])
for base, exponent, modulus in ((2, 1000, 1000007), (3, 2**64, 10**9 + 7), (7, 0, 13)):
    assert power(base, exponent, modulus) == pow(base, exponent, modulus)
    print(power(base, exponent, modulus))
mask = 0b10110
subset = mask
found = []
while True:
    found.append(subset)
    if not subset:
        break
    subset = (subset - 1) & mask
print([f"{s:05b}" for s in found])
print(~5, ~-1, -7 >> 1, -7 & 15, -8 | 3, -1 ^ 6, 1 << 70, (1 << 70) >> 68, -(1 << 70) >> 69)
print((2**60 - 1) & (2**65 + 5), (2**64) ^ (2**64 + 9), -(2**62) & (2**63 - 1), 5 << 0, 0 << 99)
a, b = 1234567, 7654321
a ^= b
b ^= a
a ^= b
print(a, b)
for bad in (lambda: 1 << -1, lambda: 1.5 & 1):
    try:
        print(bad())
    except (ValueError, TypeError) as error:
        print(f"{type(error).__name__}: {error}")
