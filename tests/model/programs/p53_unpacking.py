def f():
    t = 0
    for pair in [(2000, 3000)] * 700:
        a, b = pair
        c, d = a + b, a - b
        t = t + c * d
    return t
r = f()
