def f():
    n = 40
    m = [[i * n + j for j in range(n)] for i in range(n)]
    v = [k * k for k in range(n)]
    out = []
    for row in m:
        s = 0
        for j in range(n):
            s = s + row[j] * v[j]
        out.append(s)
    return out
l = f()
M()
l = None
