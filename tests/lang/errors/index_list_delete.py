l = [1]
del l[5]
