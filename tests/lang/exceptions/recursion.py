import sys


def down(n):
    return down(n + 1)


try:
    down(0)
except RecursionError as e:
    print(type(e).__name__, e, isinstance(e, RuntimeError))


class A:
    def __getattr__(self, name):
        return getattr(self, name + 'x')

    def __repr__(self):
        return repr(self)

    def __eq__(self, other):
        return self == other


for f in (lambda: A().b, lambda: repr(A()), lambda: A() == A()):
    try:
        f()
    except RecursionError as e:
        print(str(e).split(' while')[0].split(' in ')[0])


def gen(n):
    yield from gen(n + 1)


try:
    next(gen(0))
except RecursionError as e:
    print(str(e).split(' while')[0].split(' in ')[0])
limit = sys.getrecursionlimit()
sys.setrecursionlimit(200)
depth = 0


def count():
    global depth
    depth += 1
    count()


try:
    count()
except RecursionError:
    print(100 < depth <= 200)
sys.setrecursionlimit(limit)
try:
    sys.setrecursionlimit(0)
except ValueError as e:
    print(e)
try:
    sys.setrecursionlimit(1)
except RecursionError as e:
    print(e)


def recover(n):
    try:
        return recover(n + 1)
    except RecursionError:
        return 'recovered'


print(recover(0))
a = []
a.append(a)
print(a)
b = []
for i in range(100000):
    b = [b]
try:
    repr(b)
except RecursionError as e:
    print(e)
