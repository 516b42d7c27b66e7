def f():
    best = 0
    for i in range(3000):
        x = i * 37 % 2003
        best = x if x > best else best
    return best
r = f()
