def f(n):
    return f(n + 1) + 1


def g(n): return h(n - 1) if n else {}[n]


def h(n): return g(n)


import sys
sys.setrecursionlimit(60)
try:
    f(0)
except RecursionError:
    g(8)
