def gone(*s):
    a = list(range(10))
    del a[slice(*s)]
    return a
print(gone(2, 4), gone(None), gone(0, 0), gone(5, 2), gone(8, 100), gone(-3, None), gone(None, -3))
print(gone(None, None, 2), gone(1, None, 2), gone(None, None, -1), gone(None, None, 3), gone(8, 2, -2), gone(2, 8, -1), gone(None, None, 100), gone(9, None, -4))
a = list(range(10))
del a[2:4]
print(a)
del a[::2]
print(a)
del a[:1], a[-1]
print(a)
del a[:]
print(a)
b = [1, 2, 3]
c = b
del b[1:]
print(b, c, b is c)
for i in range(-4, 5):
    for j in (-3, 0, 2, 9):
        for k in (-3, -1, 1, 2):
            x = list(range(5))
            kept = [v for n, v in enumerate(x) if n not in range(5)[i:j:k]]
            del x[i:j:k]
            assert x == kept
