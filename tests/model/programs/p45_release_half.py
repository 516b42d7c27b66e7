def f():
    l = list(range(2000, 2400))
    M()
    for k in range(0, 400, 2):
        l[k] = None
    M()
    for k in range(0, 400, 2):
        l[k] = k * 10000
    return l
l = f()
