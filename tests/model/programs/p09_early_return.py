def find(limit):
    for i in range(1, 100000):
        if i * i > limit:
            return i
    return 0
t = 0
for k in range(100, 200):
    t = t + find(k * 1000)
