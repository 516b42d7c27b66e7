i = 'outer i'
a = [i for i in range(3)]
b = {i for i in range(3)}
c = {i: i for i in range(3)}
d = list(i for i in range(3))
print(i, a, b, c, d)
def f():
    j = 'outer j'
    r = [j for j in range(2)]
    return j, r, [k for k in [j]]
print(f())
def g(n):
    fs = [lambda: k + n for k in range(3)]
    n = 100
    return [h() for h in fs]
print(g(1))
fs = [lambda k=k: k for k in range(3)]
print([h() for h in fs])
def outer():
    x = 1
    def inner():
        return [x + y for y in range(2)]
    x = 10
    return inner()
print(outer())
first = [1, 2]
print([x for x in first for first in [x, 5]], first)
try:
    [undefined_name for z in [1]]
except NameError as e:
    print(e)
try:
    [q for p in [1] if q for q in [2]]
except NameError as e:
    print(type(e).__name__, e)
def h():
    try:
        return [z for z in zz]
    except UnboundLocalError as e:
        print(e)
    zz = []
h()
def deep():
    return [[[(a, b, c) for c in range(a)] for b in range(a)] for a in range(3)]
print(deep())
def capture():
    return [[(lambda: (a, b))() for b in range(2)] for a in range(2)]
print(capture())
t = 0
def gl():
    global t
    return [t := t + v for v in range(4)], t
print(gl(), t)
x = 5
print([x for x in range(x)], x, [x for _ in range(2)], {x: x for x in [x]}, sum(x for x in [x, x]))
