def f():
    return [[i * 100 + j for j in range(40)] for i in range(40)]
m = f()
M()
m = None
