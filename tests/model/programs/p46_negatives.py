def f():
    t = 0
    for i in range(-3000, 3000):
        t = t - i * 7
    return t
r = f()
