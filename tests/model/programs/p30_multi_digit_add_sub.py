# not: 2.7
def f():
    a = 2 ** 90 - 300
    b = 2 ** 90
    z = 0
    for k in range(600):
        a = a + 1
        z = a - b
    return z
r = f()
