# not: 2.7
def f():
    l = []
    r = 1
    for i in range(1, 60):
        r = r * i
        l.append(r)
    return l
l = f()
M()
l = None
