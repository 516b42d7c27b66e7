# How deep methods may recurse that an operator, a subscript or an attribute calls: one level of the limit each, as functions do; those
# that a comparison, repr(), or a call of an instance or a class runs, two. The last few levels are left out of account.
import sys

depth = 0


class A:
    def __add__(self, other):
        global depth
        depth += 1
        return self + other

    def __radd__(self, other):
        global depth
        depth += 1
        return other + self

    def __neg__(self):
        global depth
        depth += 1
        return -self

    def __getattr__(self, name):
        global depth
        depth += 1
        return self.missing

    def __getitem__(self, key):
        global depth
        depth += 1
        return self[key]

    def __contains__(self, item):
        global depth
        depth += 1
        return item in self

    def __call__(self):
        global depth
        depth += 1
        return self()

    def __eq__(self, other):
        global depth
        depth += 1
        return self == other

    def __lt__(self, other):
        global depth
        depth += 1
        return self < other

    def __str__(self):
        global depth
        depth += 1
        return str(self)

    def __iter__(self):
        global depth
        depth += 1
        for _ in self:
            pass

    @property
    def attribute(self):
        global depth
        depth += 1
        return self.attribute

    def method(self):
        global depth
        depth += 1
        return self.method()


class Made:
    def __new__(cls):
        global depth
        depth += 1
        return Made()


def generator():
    global depth
    depth += 1
    yield from generator()


def run(name, start):
    global depth
    for limit in 900, 600:
        sys.setrecursionlimit(limit)
        depth = 0
        try:
            start()
        except RecursionError:
            print(name, limit, round(depth / limit, 1))
    sys.setrecursionlimit(1000)


a = A()
run("add", lambda: a + 1)
run("radd", lambda: 1 + a)
run("neg", lambda: -a)
run("getattr", lambda: a.x)
run("getitem", lambda: a[0])
run("contains", lambda: 1 in a)
run("call", lambda: a())
run("eq", lambda: a == 1)
run("lt", lambda: a < 1)
run("str", lambda: str(a))
run("iter", lambda: list(a))
run("property", lambda: a.attribute)
run("method", lambda: a.method())
run("new", Made)
run("generator", lambda: next(generator()))


def deep(n):
    if n > 0:
        return deep(n - 1)
    try:
        sys.setrecursionlimit(5)
    except RecursionError as e:
        return str(e)[:45]


print(deep(20), sys.getrecursionlimit())
