def f():
    l = list(range(3000, 3600))
    t = 0
    for k in range(0, 500, 10):
        part = l[k:k + 20]
        t = t + part[3]
    return t
r = f()
