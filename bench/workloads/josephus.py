"""The Josephus problem: circles of 1 to 60 people out of whom every k-th goes, k from 2 to 6.

A linked ring in a list of successors, walked a few steps at a time.
Idea: Graham, Knuth and Patashnik, Concrete Mathematics, 1.3. The survivors are checked against the
recurrence of the problem, and for k = 2 against the closed form 2 * (n - 2^m) + 1."""
import sys

LARGEST = 60
SKIPS = [2, 3, 4, 5, 6]


def survivor(n, k):
    following = [0] * n
    for i in range(n):
        following[i] = i + 1
    following[n - 1] = 0
    before = n - 1
    left = n
    while left > 1:
        for _ in range(k - 1):
            before = following[before]
        following[before] = following[following[before]]
        left -= 1
    return before


def by_recurrence(n, k):
    place = 0
    for m in range(2, n + 1):
        place = (place + k) % m
    return place


def main(size):
    total = 0
    for _ in range(size):
        total = 0
        for k in SKIPS:
            power = 1
            for n in range(1, LARGEST + 1):
                last = survivor(n, k)
                assert last == by_recurrence(n, k), f"{last} is left of {n}, k = {k}"
                if 2 * power <= n:
                    power *= 2
                if k == 2:
                    assert last == 2 * (n - power), f"{last} is left of {n}"
                total += last
    print(total)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 120)
