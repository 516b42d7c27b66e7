"""The Grundy numbers of Kayles for rows of up to 300 pins.

Every way to split a row in two looked up in a table of nim sums, and a list of flags for the mex.
Idea: H. E. Dudeney's game, solved by R. K. Guy and C. A. B. Smith, The G-values of various games,
Proc. Cambridge Phil. Soc. 52, 1956: from 71 pins on the numbers repeat with period 12, and before
there are 14 exceptions (OEIS A002186)."""
import sys

PINS = 300


def mex(seen):
    least = 0
    while seen[least]:
        least += 1
    return least


def nim_sums(order):
    sums = []
    for i in range(order):
        sums.append([])
        for j in range(order):
            seen = [False] * (2 * order)
            for k in range(i):
                seen[sums[k][j]] = True
            for k in range(j):
                seen[sums[i][k]] = True
            sums[i].append(mex(seen))
    return sums


def kayles(pins, nim_sum):
    grundy = [0]
    for n in range(1, pins + 1):
        seen = [False] * 17
        for knocked in range(1, 3):
            rest = n - knocked
            for left in range(rest // 2 + 1):
                seen[nim_sum[grundy[left]][grundy[rest - left]]] = True
        grundy.append(mex(seen))
    return grundy


def main(size):
    nim_sum = nim_sums(16)
    period = [4, 1, 2, 8, 1, 4, 7, 2, 1, 8, 2, 7]
    expected = [0, 3, 6, 9, 11, 15, 18, 21, 22, 28, 34, 39, 57, 70]
    grundy = []
    for _ in range(size):
        grundy = kayles(PINS, nim_sum)
        exceptions = []
        for n in range(PINS + 1):
            if grundy[n] != period[n % 12]:
                exceptions.append(n)
        assert exceptions == expected, f"{exceptions}"
    print(grundy[9], grundy[70], grundy[299])


main(int(sys.argv[1]) if len(sys.argv) > 1 else 69)
