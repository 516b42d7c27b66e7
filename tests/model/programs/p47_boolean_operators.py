def f():
    t = 0
    for i in range(3000):
        if i > 1000 and i * 2 < 5000 or i == 17:
            t = t + i
    return t
r = f()
