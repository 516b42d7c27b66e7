def f():
    a = 2000
    b = 3000
    for _ in [None] * 500:
        a, b = b, a + 1
    return a + b
r = f()
