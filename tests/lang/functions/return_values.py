def a(): return
def b(): return 1,
def c(): return 1, 2
def d(): return (1, 2)
def e(): return []
def f(x):
    if x:
        return 'yes'
def g():
    try:
        return 'try'
    finally:
        print('finally', end=' ')
def h():
    for i in range(10):
        if i == 3:
            return i
def k(): return lambda: 5
def m(): return k
def n(x): return x and n(x - 1)
def o(): return not 1, -1, 1 if 0 else 2
print(a(), b(), c(), d(), e(), f(1), f(0), g(), h(), k()(), m()()(), n(3), o())
x, y = c()
print(x + y, c()[1], len(c()), c() == d(), *c())
def early(l):
    for v in l:
        if v < 0:
            return 'negative'
        if v == 0:
            return 'zero'
    return 'positive'
print(early([1, 2]), early([1, 0, -1]), early([-1]), early([]))
def swap(a, b): return b, a
p, q = swap(1, 2)
print(p, q, swap(*swap(3, 4)))
def multi(n):
    if n == 0: return 'a'
    elif n == 1: return 'b'
    else: return 'c'
print([multi(i) for i in range(3)])
def chain(): return c() + d()
print(chain(), [c() for _ in range(2)], {c(): 1}, a() is None)
