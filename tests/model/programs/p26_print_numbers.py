for i in range(2000):
    print(i * 1000)
print(0)
print(2 ** 40)
