def f():
    l = list(range(2000))
    for k in range(2000):
        l[k] = l[k] * 3 + 1
    return l
l = f()
M()
del l
