# not: 2.7
def f():
    x = 7 ** 120
    t = 0
    while x > 0:
        t = t + x % 10
        x = x // 10
    return t
r = f()
