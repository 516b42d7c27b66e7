def g(a, b, c):
    return a * b + c
def f():
    t = 0
    for i in range(2000):
        t = t + g(i, i + 1, t % 10007)
    return t
r = f()
