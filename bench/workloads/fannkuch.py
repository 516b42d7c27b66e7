"""Fannkuch: flip prefixes of every permutation of seven pancakes, count the flips.

Indexed swaps inside short lists of small ints: list access without allocation.
Idea: Anderson & Rettig, "Performing Lisp Analysis of the FANNKUCH Benchmark" (1994), with the
checksum of the Computer Language Benchmarks Game (228 and 16 for seven)."""
import sys


def flips_of(permutation):
    pile = permutation[:]
    flips = 0
    first = pile[0]
    while first != 0:
        low = 0
        high = first
        while low < high:
            saved = pile[low]
            pile[low] = pile[high]
            pile[high] = saved
            low += 1
            high -= 1
        flips += 1
        first = pile[0]
    return flips


def fannkuch(n):
    permutation = list(range(n))
    count = [0] * n
    checksum = 0
    most = 0
    even = True
    while True:
        flips = flips_of(permutation)
        if flips > most:
            most = flips
        checksum = checksum + flips if even else checksum - flips
        even = not even
        # next permutation: rotate ever longer prefixes until a counter has room
        r = 1
        while True:
            if r == n:
                return checksum, most
            first = permutation[0]
            for i in range(r):
                permutation[i] = permutation[i + 1]
            permutation[r] = first
            count[r] += 1
            if count[r] <= r:
                break
            count[r] = 0
            r += 1


def main(size):
    checksum = 0
    most = 0
    for _ in range(size):
        checksum, most = fannkuch(7)
        assert checksum == 228 and most == 16, f"{checksum}, {most}"
    print(checksum, most)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 41)
