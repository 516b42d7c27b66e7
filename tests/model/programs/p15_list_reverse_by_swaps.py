def f():
    l = list(range(1500, 3500))
    i = 0
    j = 1999
    while i < j:
        l[i], l[j] = l[j], l[i]
        i += 1
        j -= 1
    return l
l = f()
