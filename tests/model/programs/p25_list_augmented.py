def f():
    l = [0] * 10
    for k in range(4000):
        l[k % 10] += k
    return l
l = f()
