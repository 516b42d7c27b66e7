def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__ + ':', e)
def f1(): a, b = 1, 2, 3
def f2(): a, b, c = 1, 2
def f3(): a, b = 5
def f4(): a, b = None
def f5(): a, = []
def f6(): a, *b = []
def f7(): a, b, *c = [1]
def f8(): a, *b, c = [1]
def f9(): a, b = 'abc'
def f10(): a, b = {1: 2}
def f11(): () = [1]
def f12(): [a, b] = range(5)
def f13():
    for a, b in [1, 2]: pass
def f14():
    for a, b in [(1, 2, 3)]: pass
def f15(): a, (b, c) = 1, 2
def f16(): a, (b, c) = 1, (2,)
def f17(): [a for a, b in [(1,)]]
def f18(): a, b = iter([1])
def f19(): *a, = 5
def f20(): a, b = 1.5
def f21(): a, b = (x for x in range(3))
def f22(): a, b = len
for f in (f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16, f17, f18, f19, f20, f21, f22):
    attempt(f)
l = [0, 0, 0]
try:
    l[0], l[1], l[9] = 1, 2, 3
except IndexError as e:
    print(e, l)
try:
    l[0], x = 7
except TypeError as e:
    print(e, l)
