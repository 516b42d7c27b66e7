def g(a, b=5000):
    return a + b
t = 0
for i in range(2000):
    t = g(i) + g(i, b=i + 1)
