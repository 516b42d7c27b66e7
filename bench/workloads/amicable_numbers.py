"""Amicable numbers: the sums of proper divisors up to 3,000, and the aliquot sequences from there.

A sieve over a list, and chains of look-ups in it.
Idea: Thabit ibn Qurra, ninth century, and Erdős, On amicable numbers, 1955. Checked are the three
perfect numbers 6, 28 and 496, the amicable pairs (220, 284), (1184, 1210) and (2620, 2924), whose
sums of divisors stay within the table, and the sum of all divisor sums against sum(n // d) * d."""
import sys

LIMIT = 3000
AMICABLE = 220 + 284 + 1184 + 1210 + 2620 + 2924


def divisor_sums(limit):
    sums = [0] * (limit + 1)
    for divisor in range(1, limit // 2 + 1):
        for multiple in range(2 * divisor, limit + 1, divisor):
            sums[multiple] += divisor
    return sums


def chain_length(sums, start):
    steps = 0
    n = start
    while 0 < n <= LIMIT and steps < 30:
        n = sums[n]
        steps += 1
        if n == start:
            return steps
    return 0


def main(size):
    perfect = pairs = total = 0
    expected = 0
    for d in range(1, LIMIT + 1):
        expected += (LIMIT // d) * d - d
    for _ in range(size):
        sums = divisor_sums(LIMIT)
        total = sum(sums)
        perfect = 0
        pairs = 0
        for n in range(2, LIMIT + 1):
            length = chain_length(sums, n)
            if length == 1:
                perfect += n
            elif length == 2:
                pairs += n
        assert total == expected, f"divisor sums add up to {total}"
        assert perfect == 6 + 28 + 496, f"perfect numbers add up to {perfect}"
        assert pairs == AMICABLE, f"amicable numbers add up to {pairs}"
    print(total, perfect, pairs)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 150)
