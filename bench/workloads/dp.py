"""Dynamic programming: ways to make change, then a longest common subsequence.

Tables of ints filled row by row: index arithmetic, comparisons, max by hand.
Idea: Project Euler 31 (200 pence in 73,682 ways); LCS after Wagner & Fischer, JACM 21(1), 1974,
of 0 … 59 and a permutation of it: a longest increasing subsequence in disguise (8)."""
import sys


def ways_to_change(amount, coins):
    ways = [0] * (amount + 1)
    ways[0] = 1
    for coin in coins:
        for value in range(coin, amount + 1):
            ways[value] = ways[value] + ways[value - coin]
    return ways[amount]


def lcs(a, b):
    width = len(b)
    above = [0] * (width + 1)
    for x in a:
        row = [0] * (width + 1)
        for j in range(width):
            if x == b[j]:
                row[j + 1] = above[j] + 1
            else:
                left = row[j]
                up = above[j + 1]
                row[j + 1] = left if left > up else up
        above = row
    return above[width]


def main(size):
    coins = [1, 2, 5, 10, 20, 50, 100, 200]
    a = list(range(60))
    b = [17 * i % 60 for i in range(60)]
    ways = 0
    common = 0
    for _ in range(size):
        ways = ways_to_change(200, coins)
        common = lcs(a, b)
        assert ways == 73_682 and common == 8, f"{ways}, {common}"
    print(ways, common)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 770)
