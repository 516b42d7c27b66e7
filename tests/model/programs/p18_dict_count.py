def f():
    d = {}
    for i in range(5000):
        k = i * 31 % 1777
        if k in d:
            d[k] = d[k] + 2000
        else:
            d[k] = 2000
    return d
d = f()
M()
d = None
