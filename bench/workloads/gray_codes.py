"""Reflected binary Gray codes: all 1,024 codes of ten bits, made, decoded and compared.

Chains of floor divisions and remainders by two, with a doubling weight, and a list of flags.
Idea: F. Gray, US patent 2,632,058, 1953 (Knuth, The Art of Computer Programming 4A, 7.2.1.1), in
OEIS A003188. Neighbours differ in one bit, every code occurs once, the last is 2**9, the code of
1,000 is 540, and the codes have 10 * 2**9 one bits in all."""
import sys

BITS = 10


def gray(n):
    code = 0
    weight = 1
    while n > 0:
        bit = n % 2
        n //= 2
        if bit != n % 2:
            code += weight
        weight *= 2
    return code


def ungray(code, weight):
    n = 0
    bit = 0
    while weight > 0:
        if code // weight % 2 == 1:
            bit = 1 - bit
        n = 2 * n + bit
        weight //= 2
    return n


def one_bits(n):
    count = 0
    while n > 0:
        count += n % 2
        n //= 2
    return count


def differing_bits(a, b):
    count = 0
    while a != b:
        if a % 2 != b % 2:
            count += 1
        a //= 2
        b //= 2
    return count


def all_codes(codes):
    sequence = []
    for n in range(codes):
        sequence.append(gray(n))
    return sequence


def distinct(sequence):
    seen = [False] * len(sequence)
    for code in sequence:
        if seen[code]:
            return False
        seen[code] = True
    return True


def main(size):
    codes = 2 ** BITS
    sequence = []
    ones = 0
    for _ in range(size):
        sequence = all_codes(codes)
        assert distinct(sequence), "a code occurs twice"
        before = sequence[codes - 1]
        ones = 0
        for n in range(codes):
            code = sequence[n]
            assert differing_bits(before, code) == 1, f"{before} and {code}"
            assert ungray(code, codes // 2) == n, f"{code} is not decoded to {n}"
            ones += one_bits(code)
            before = code
        assert before == codes // 2, f"the last code is {before}"
        assert ones == BITS * codes // 2, f"{ones} one bits"
        assert sequence[1000] == 540, f"the code of 1,000 is {sequence[1000]}"
    print(sequence[100], sequence[1000], ones)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 140)
