def f(a, l=[]):
    l.append(a)
    return l
print(f(1), f(2), f(3, []), f(4))
def g(a, d={}, n=0):
    d[a] = n
    return d
print(g(1), g(2, n=5), g(3, {}), g(4))
def t(x):
    print('default', x, end=' ')
    return x
def h(a=t(1), *, b=t(2), c=t(3)):
    return a, b, c
print()
print(h(), h(5), h(b=6))
x = 10
def k(v=x, w=x + 1):
    return v, w
x = 20
print(k(), k(1))
fs = [lambda i=i: i for i in range(3)]
print([q() for q in fs], [q(9) for q in fs])
gs = [lambda: i for i in range(3)]
print([q() for q in gs])
def m(a, b=None):
    if b is None:
        b = []
    b.append(a)
    return b
print(m(1), m(2), m(3, [0]))
def make(n):
    def inner(a=n, b=[n]):
        b.append(a)
        return b
    return inner
p, q = make(1), make(2)
print(p(), p(), q(), p(5))
print(f.__defaults__, k.__defaults__, (lambda: 0).__defaults__)
counter = lambda c=[0]: c.__setitem__(0, c[0] + 1) or c[0]
print(counter(), counter(), counter())
def fac(n, memo={0: 1}):
    if n not in memo:
        memo[n] = n * fac(n - 1)
    return memo[n]
print(fac(20), fac(25))
