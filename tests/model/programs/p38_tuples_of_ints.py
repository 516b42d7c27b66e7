def f():
    l = []
    for i in range(1500):
        l.append((i + 1, i * 2, i))
    t = 0
    for a, b, c in l:
        t = t + a + b - c
    return t
r = f()
