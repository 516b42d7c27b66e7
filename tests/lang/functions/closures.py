def counter(start=0):
    n = start
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get():
        return n
    def reset():
        nonlocal n
        n = start
    return inc, get, reset
inc, get, reset = counter(10)
inc2, get2, _ = counter()
print(inc(), inc(5), get(), inc2(), get2(), reset(), get(), inc())
def adder(n): return lambda x: x + n
a5, a7 = adder(5), adder(7)
print(a5(1), a7(1), adder(1)(adder(2)(3)))
def compose(*fs):
    def run(x):
        for f in reversed(fs):
            x = f(x)
        return x
    return run
print(compose(a5, a7, len)('abc'))
fs = []
for i in range(3):
    def f(): return i
    fs.append(f)
print([f() for f in fs])
def make():
    out = []
    for i in range(3):
        def f(j=i): return i, j
        out.append(f)
    return out
print([f() for f in make()])
def deep():
    a = 1
    def l1():
        b = 2
        def l2():
            c = 3
            def l3():
                nonlocal a, b
                a += 10
                b += 20
                return a, b, c
            return l3(), a, b
        return l2(), a, b
    return l1(), a
print(deep())
def args_captured(a, *args, k=1, **kw):
    def inner():
        nonlocal a, k
        a += 1
        k += 1
        return a, args, k, kw
    return inner
g = args_captured(1, 2, 3, x=4)
print(g(), g())
def late_binding():
    def f(): return v
    v = 'assigned after def'
    return f()
print(late_binding())
def unbound():
    def f(): return w
    try:
        f()
    except NameError as e:
        print(type(e).__name__, e)
    w = 1
    return f()
print(unbound())
def shared():
    x = []
    return (lambda v: x.append(v)), (lambda: x)
put, see = shared()
put(1); put(2)
print(see())
def rec():
    def fact(n): return 1 if n < 2 else n * fact(n - 1)
    return fact
print(rec()(6))
def loopvar():
    return [(lambda: i)() for i in range(3)], [f() for f in [lambda: i for i in range(3)]]
print(loopvar())
def memo(f):
    cache = {}
    def g(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]
    return g
slow = lambda n: n if n < 2 else slow(n - 1) + slow(n - 2)
slow = memo(slow)
print(slow(80))
