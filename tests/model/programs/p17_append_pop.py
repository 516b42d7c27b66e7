def f():
    l = []
    for i in range(3000):
        l.append(i * 2)
    t = 0
    while l:
        t = t + l.pop()
    return t
r = f()
