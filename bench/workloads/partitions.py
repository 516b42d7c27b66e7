"""The number of partitions of every n up to 150, by Euler's recurrence over pentagonal numbers.

Sums with alternating signs over a list, of ints that grow from one digit to 2**36.
Idea: L. Euler, Introductio in analysin infinitorum (1748), chapter 16; p(100) is 190,569,292 and
p(150) is 40,853,235,313 (OEIS A000041)."""
import sys


def partitions(n):
    counts = [1]
    for m in range(1, n + 1):
        total = 0
        k = 1
        pentagonal = 1
        while pentagonal <= m:
            term = counts[m - pentagonal]
            if pentagonal + k <= m:
                term += counts[m - pentagonal - k]
            if k & 1:
                total += term
            else:
                total -= term
            pentagonal += 3 * k + 1
            k += 1
        counts.append(total)
    return counts


def main(size):
    counts = []
    for _ in range(size):
        counts = partitions(150)
        assert counts[100] == 190_569_292 and counts[150] == 40_853_235_313, f"{counts[150]}"
    print(counts[10], counts[100], counts[150])


main(int(sys.argv[1]) if len(sys.argv) > 1 else 2200)
