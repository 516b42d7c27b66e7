def f():
    d = {}
    for i in range(2000):
        d[i] = i * i
    t = 0
    for k in d:
        t = t + d[k]
    return t
r = f()
