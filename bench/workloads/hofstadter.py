"""The Hofstadter-Conway sequence a(n) = a(a(n - 1)) + a(n - a(n - 1)) up to 2**15.

A growing list read at indices that come out of the list itself, and a scan of all of it.
Idea: J. H. Conway's $10,000 sequence (1988): a(2**k) is 2**(k - 1), and the last n at which
a(n) / n is 1/20 or more above 1/2 is 1,489 (C. L. Mallows, Amer. Math. Monthly 98, 1991)."""
import sys

LIMIT = 32768


def conway(limit):
    a = [0, 1, 1]
    for n in range(3, limit + 1):
        last = a[n - 1]
        a.append(a[last] + a[n - last])
    return a


def powers_are_halved(a, limit):
    n = 2
    while n <= limit:
        if a[n] != n // 2:
            return False
        n *= 2
    return True


def last_far_from_half(a, limit):
    found = 0
    for n in range(1, limit + 1):
        if 20 * a[n] >= 11 * n:
            found = n
    return found


def main(size):
    a = []
    far = 0
    for _ in range(size):
        a = conway(LIMIT)
        assert powers_are_halved(a, LIMIT), "a(2**k) is not 2**(k - 1)"
        far = last_far_from_half(a, LIMIT)
        assert far == 1489, f"the last one far from half is {far}"
    print(a[100], a[LIMIT], far)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 47)
