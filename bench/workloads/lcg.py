"""Pseudo-random generators with masks: xorshift32, xorshift64, and a 64-bit LCG.

How hashing looks in a language without machine words: every step is masked back to 32 or 64
bits; the 64-bit steps pass through products of 128 bits. No machine int holds all its values.
Idea: G. Marsaglia, "Xorshift RNGs" (2003); D. E. Knuth's MMIX multiplier."""
import sys

MASK32 = 0xFFFF_FFFF
MASK64 = 0xFFFF_FFFF_FFFF_FFFF
MULTIPLIER = 6_364_136_223_846_793_005
INCREMENT = 1_442_695_040_888_963_407


def xorshift32(x, steps):
    for _ in range(steps):
        x = x ^ ((x << 13) & MASK32)
        x = x ^ (x >> 17)
        x = x ^ ((x << 5) & MASK32)
    return x


def xorshift64(x, steps):
    for _ in range(steps):
        x = x ^ ((x << 13) & MASK64)
        x = x ^ (x >> 7)
        x = x ^ ((x << 17) & MASK64)
    return x


def lcg64(s, steps):
    for _ in range(steps):
        s = (s * MULTIPLIER + INCREMENT) & MASK64
    return s


def main(size):
    # the first outputs that follow Marsaglia's own seeds
    assert xorshift32(2_463_534_242, 1) == 723_471_715
    assert xorshift64(88_172_645_463_325_252, 1) == 8_748_534_153_485_358_512
    a = 2_463_534_242
    b = 88_172_645_463_325_252
    c = 1
    for _ in range(size):
        a = xorshift32(a, 20)
        b = xorshift64(b, 10)
        c = lcg64(c, 10)
    # n steps of an LCG at once: c = m^n + i (m^n - 1) / (m - 1) modulo 2**64
    power = pow(MULTIPLIER, 10 * size, (MULTIPLIER - 1) << 64)
    jump = power + INCREMENT * ((power - 1) // (MULTIPLIER - 1))
    assert c == jump & MASK64, f"c is {c}"
    assert 0 < a <= MASK32 and 0 < b <= MASK64
    print(f"{a:08x} {b:016x} {c:016x}")


main(int(sys.argv[1]) if len(sys.argv) > 1 else 19000)
