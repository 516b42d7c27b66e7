def f():
    t = 0
    for i in range(20000):
        if i % 3 == 0:
            continue
        if i > 15000:
            break
        t = t + i * 2
    return t
r = f()
