# not: 2.7
def f():
    x = 3 ** 200
    y = 2 ** 61 + 12345
    t = 0
    for k in range(100):
        q = x // y
        m = x % y
        t = t + m
        x = x + q
    return t
r = f()
