def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


from collections import Counter

a, b = Counter(x=3, y=1, z=-2), Counter(x=1, y=2, w=5)
print(a + b)
print(a - b)
print(a | b)
print(a & b)
print(+a, -a)
c = a.copy()
c += b
print(c)
c = a.copy()
c -= b
print(c)
c = a.copy()
c |= b
print(c)
c = a.copy()
c &= b
print(c)
show(lambda: a + {'x': 1})
print(a == Counter(x=3, y=1, z=-2, t=0), a == dict(a), a != b)
print(Counter(a=1) < Counter(a=2), Counter(a=1) <= Counter(a=1), Counter(a=2) > Counter(b=1), Counter(a=2, b=1) >= Counter(b=1))
show(lambda: hash(a))
