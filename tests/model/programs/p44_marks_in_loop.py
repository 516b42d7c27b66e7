x = 10000
for k in range(5):
    for _ in [None] * 50:
        x = x + 1
    M()
