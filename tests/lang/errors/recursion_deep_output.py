# err: type
def f(n):
    if n % 100 == 0:
        print(n)
    f(n + 1)
f(1)
