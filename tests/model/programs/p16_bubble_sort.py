def f():
    l = [(i * 7919) % 4001 for i in range(120)]
    for i in range(120):
        for j in range(119 - i):
            if l[j] > l[j + 1]:
                l[j], l[j + 1] = l[j + 1], l[j]
    return l
l = f()
