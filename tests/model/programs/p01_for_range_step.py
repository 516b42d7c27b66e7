for i in range(5000, 20000, 7):
    a = i - 3
