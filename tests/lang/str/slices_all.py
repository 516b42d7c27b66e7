s = 'abcde'
bounds = [None, -7, -5, -3, -1, 0, 1, 3, 5, 7]
for step in [None, 1, 2, 3, -1, -2, -3]:
    print(step, [s[i:j:step] for i in bounds for j in bounds])
