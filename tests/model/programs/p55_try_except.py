def f():
    t = 0
    d = {}
    for k in range(1500):
        try:
            t = t + d[k % 3]
        except KeyError:
            d[k % 3] = k + 2000
    return t
r = f()
