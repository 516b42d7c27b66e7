# The loop of "How often does Python allocate?".
for i in range(0, 100000):
    a = i + 1
