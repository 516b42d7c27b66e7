values = [0, 1, -1, 2, -2, 3, -3, 7, -7, 10, -10, 255, -256, 1000, -1001]
for a in values:
    print(a, '^', [a ^ b for b in values])
