print({(1, 2), (3, 4), (5, 6)})
print({(i, j) for i in range(3) for j in range(3)})
print({(), (0,), (0, 0), 7})
