l = [i * 5 for i in range(1000)]
s = sum(l)
M()
t = sum([s, s, s])
