# not: 2.7
def f():
    x = 1
    t = 0
    for k in range(400):
        x = x << 1
        if k % 50 == 49:
            x = x >> 45
        t = t ^ (x & 65535)
    return t
r = f()
