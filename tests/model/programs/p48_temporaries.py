def f():
    t = 0
    for i in range(2000):
        t = (i + 1) * (i + 2) - (i + 3) * (i + 4) + i * (i - (i + 5)) % 1009
    return t
r = f()
