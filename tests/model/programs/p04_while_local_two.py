def f():
    i = 0
    j = 10000
    while i < j:
        i += 2
        j -= 1
    return i + j
r = f()
