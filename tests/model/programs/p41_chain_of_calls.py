def a(n):
    return b(n + 1)
def b(n):
    return c(n * 3)
def c(n):
    return n - 2
for i in range(2000):
    x = a(i)
