def f():
    return [i + 5 for i in range(10000) if i % 7 == 3]
a = f()
M()
b = f()
M()
a = None
M()
b = None
