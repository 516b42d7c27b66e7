l = [i * i for i in range(3000)]
i = None
M()
l = None
