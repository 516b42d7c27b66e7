# not: 2.7
def f():
    x = 10 ** 60
    n = 0
    while x > 0:
        x = x // 10
        n += 1
    return n
r = f()
