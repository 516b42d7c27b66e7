def f(n):
    def square(k):
        return k * k
    t = 0
    for k in range(n):
        t = t + square(k) % 5003
    return t
r = f(1500)
