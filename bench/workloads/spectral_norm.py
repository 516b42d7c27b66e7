"""The spectral norm of an infinite matrix, approximated on its first 100 rows.

Calls of a small function in list comprehensions and generator expressions; floats from ints. Idea: the
program of the Computer Language Benchmarks Game, which publishes 1.274219991 for n = 100."""
import sys


def entry(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(v):
    n = len(v)
    return [sum(entry(i, j) * v[j] for j in range(n)) for i in range(n)]


def transposed_times(v):
    n = len(v)
    return [sum(entry(j, i) * v[j] for j in range(n)) for i in range(n)]


def spectral_norm(n):
    u = [1.0] * n
    for _ in range(10):
        v = transposed_times(times(u))
        u = transposed_times(times(v))
    return (sum(a * b for a, b in zip(u, v)) / sum(b * b for b in v)) ** 0.5


def main(size):
    for _ in range(size):
        norm = spectral_norm(100)
        assert f"{norm:.9f}" == "1.274219991", norm
    print(f"{norm:.9f}")


main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
