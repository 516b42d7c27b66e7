def f():
    t = 0
    for k in range(2000):
        x = k * 3
        y = x + 1
        del x
        z = y + 1
        del y
        t = t + z
    return t
r = f()
