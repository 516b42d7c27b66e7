# not: 2.7
def f():
    x = 1
    for _ in [None] * 150:
        x = x * 12345
        s = str(x)
    return x
r = f()
