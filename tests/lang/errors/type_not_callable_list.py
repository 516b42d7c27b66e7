data = [1, 2]
data(0)
