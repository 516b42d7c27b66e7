def f():
    x = 1
    def g():
        nonlocal x
        x = 2
        def h():
            nonlocal x
            x = 3
            return x
        return h(), x
    return g(), x
print(f())
def f2():
    a = b = 0
    def g():
        nonlocal a
        a, b = 1, 2
        return a, b
    return g(), a, b
print(f2())
def f3():
    x = [1]
    def g():
        nonlocal x
        x += [2]
        x = x + [3]
        for x in range(2): pass
        return x
    r = g()
    return r, x
print(f3())
x = 'global'
def f4():
    x = 'f4'
    def g():
        global x
        x = 'set by g'
        def h():
            return x
        return h()
    return g(), x
print(f4(), x)
def f5():
    n = 0
    def g():
        nonlocal n
        del n
    g()
    try:
        return n
    except UnboundLocalError as e:
        n = 5
        return str(e), n
print(f5())
def f6(n):
    def g():
        nonlocal n
        n *= 2
        return n
    return g
h = f6(3)
print(h(), h(), f6(1)())
def bank():
    balance = 0
    def deposit(v):
        nonlocal balance
        if v < 0:
            raise ValueError('negative')
        balance += v
        return balance
    return deposit
d = bank()
print(d(5), d(7))
try:
    d(-1)
except ValueError as e:
    print(e, d(0))
def f7():
    e = None
    def g():
        nonlocal e
        try:
            1 / 0
        except ZeroDivisionError as e:
            pass
    g()
    try:
        e
    except UnboundLocalError as err:
        print(err)
f7()
