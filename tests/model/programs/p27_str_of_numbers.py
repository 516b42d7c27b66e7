def f():
    l = []
    for i in range(2000):
        l.append(str(i * 999999))
    return l
l = f()
