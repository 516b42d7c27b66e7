def attempt(f, *a, **k):
    try:
        print(f(*a, **k))
    except TypeError as e:
        print(e)
def f0(): pass
def f1(a): pass
def f2(a, b): pass
def f3(a, b, c): pass
def f4(a, b, c, d): pass
def d1(a, b=1): pass
def d2(a=1, b=2): pass
def va(a, *args): pass
def kw(a, **k): pass
def ko(*, a): pass
def ko2(*, a, b): pass
def ko3(*, a, b, c): pass
def kd(a, *, b=1): pass
def kd2(a, b=1, *, c, d=2): pass
def po(a, b, /): pass
def po2(a, /, b): pass
def po3(a, b=1, /, c=2): pass
attempt(f0, 1)
attempt(f0, 1, 2)
attempt(f0, x=1)
attempt(f1)
attempt(f1, 1, 2)
attempt(f1, 1, 2, 3)
attempt(f1, b=1)
attempt(f1, 1, a=2)
attempt(f1, 1, b=2)
attempt(f2)
attempt(f2, 1)
attempt(f2, b=1)
attempt(f2, 1, 2, 3)
attempt(f2, 1, 2, c=3)
attempt(f2, 1, a=2)
attempt(f3)
attempt(f3, 1)
attempt(f3, 1, c=2)
attempt(f4)
attempt(f4, 1)
attempt(d1)
attempt(d1, 1, 2, 3)
attempt(d1, 1, 2, 3, 4)
attempt(d1, b=1)
attempt(d2, 1, 2, 3)
attempt(d2, c=1)
attempt(va)
attempt(va, a=1, b=2)
attempt(va, 1, a=2)
attempt(kw)
attempt(kw, 1, 2)
attempt(kw, 1, a=2)
attempt(ko)
attempt(ko, 1)
attempt(ko, 1, 2)
attempt(ko, b=1)
attempt(ko2)
attempt(ko2, a=1)
attempt(ko3)
attempt(kd)
attempt(kd, 1, 2)
attempt(kd, 1, 2, b=3)
attempt(kd2, 1)
attempt(kd2, 1, 2, 3)
attempt(kd2, 1, 2, 3, c=4)
attempt(kd2, 1, 2, 3, 4, c=4, d=5)
attempt(po, 1)
attempt(po, a=1, b=2)
attempt(po, 1, b=2)
attempt(po2, a=1, b=2)
attempt(po3, a=1)
attempt(po3, 1, b=2)
attempt(po3, 1, 2, 3, 4)
attempt(lambda: 0, 1)
attempt(lambda x: 0)
attempt(lambda x, y=1, *, z: 0, 1)
