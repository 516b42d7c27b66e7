for b in [0.0, -0.0, 1.0, -1.0, 2.0, -2.0, 0.5, 10.0, 1e200]:
    row = []
    for e in [0, 1, 2, 3, -1, -2, 0.0, 0.5, 2.0, -0.5, 1e3]:
        if b < 0 and e != int(e):
            continue
        try:
            r = b ** e
            row.append(r)
        except Exception as x:
            row.append(type(x).__name__ + ' ' + str(x))
    print(b, row)
inf = float('inf')
nan = float('nan')
print(inf ** 2, inf ** -1, inf ** 0, (-inf) ** 3, (-inf) ** 2, (-inf) ** -1, 2 ** inf, 0.5 ** inf, 2 ** -inf, 1 ** inf, 1.0 ** nan)
print(nan ** 0, nan ** 1, 0.0 ** inf, (-1.0) ** inf, (-1.0) ** -inf, 2.0 ** nan)
print(2.0 ** 1023, 2.0 ** -1074, 2.0 ** -1075, 10.0 ** 22, 10.0 ** -5, 1.1 ** 10, 9 ** 0.5, 27 ** (1 / 3))
print(pow(2.0, 0.5), pow(2, 0.5), pow(2.5, 2), -2.0 ** 2, (-2.0) ** 2, 2.0 ** -1)
