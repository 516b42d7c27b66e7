# not: 2.7
def f(n):
    a = 0
    b = 1
    for _ in [None] * n:
        a, b = b, a + b
    return a
r = f(300)
