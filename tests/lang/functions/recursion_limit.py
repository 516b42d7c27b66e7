import sys
print(sys.getrecursionlimit())
def f(n):
    return f(n + 1)
try:
    f(0)
except RecursionError as e:
    print(type(e).__name__, str(e)[:32])
def depth():
    try:
        return 1 + depth()
    except RecursionError:
        return 1
d = depth()
print(900 < d <= 1000)
def down(n):
    return 0 if n == 0 else 1 + down(n - 1)
print(down(950))
try:
    down(1100)
except RecursionError:
    print('too deep')
sys.setrecursionlimit(5000)
print(sys.getrecursionlimit(), down(4500))
sys.setrecursionlimit(200)
try:
    down(500)
except RecursionError:
    print('too deep again')
print(down(150))
for bad in (0, -5, 'a', 1.5):
    try:
        sys.setrecursionlimit(bad)
    except Exception as e:
        print(type(e).__name__ + ':', e)
a = lambda: b()
b = lambda: a()
try:
    a()
except RecursionError as e:
    print(isinstance(e, RuntimeError), isinstance(e, Exception))
