def f():
    s = 0
    for i in range(9000, 1000, -3):
        s = s + i
    return s
r = f()
