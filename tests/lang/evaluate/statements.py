# exec(): where names are found and stored.
exec("a = 1\nb = a + 1\ndef f(n):\n    return n + b\n")
print(a, b, f(10), f.__name__, f.__qualname__, f.__module__)

space = {}
print(exec("import math\nr = math.sqrt(16)\nclass C:\n    y = r\n    def get(self):\n        return r\n", space))
print(space["r"], space["C"].y, space["C"]().get(), sorted(k for k in space if k != "__builtins__"))

globals_, locals_ = {"g": 1}, {"l": 2}
exec("s = g + l\nglobal t\nt = s * 10\ndel l\nfor i in range(3):\n    pass\n", globals_, locals_)
print(sorted(locals_.items()), globals_["t"], "s" in globals_)

# functions made there see the globals, not the locals
exec("v = 1\ndef g():\n    return v\n", globals_, locals_)
try:
    locals_["g"]()
except NameError as e:
    print(e)
globals_["v"] = "global"
print(locals_["g"]())

# comprehensions there are functions too: only the first iterable sees the locals
exec("n = 3\nsquares = [i * i for i in range(n)]\n", globals_, locals_)
print(locals_["squares"])
try:
    exec("k = 2\ntimes = [i * k for i in range(2)]\n", globals_, locals_)
except NameError as e:
    print(e)


def inside():
    x = 1
    exec("x = 5; z = x + 1")
    first = x, locals()["z"], eval("z")
    x = 2
    return first, locals()["x"], eval("x"), locals() is locals(), sorted(locals())


print(inside())


def unseen():
    exec("late = 1")
    try:
        return late
    except NameError as e:
        return str(e)


print(unseen())


def generator():
    for i in range(2):
        exec("i = i + 100")
        yield i, eval("i"), sorted(locals())


print(list(generator()))
exec("class A:\n    def f(self): return super().__repr__()[:11]\n    def g(self): return __class__.__name__", globals_, locals_)
print(locals_["A"]().f(), locals_["A"]().g(), locals_["A"].f.__qualname__)
exec("v: int = 3\n'text'", globals_, locals_)
print(locals_["__annotations__"], "__doc__" in locals_)
exec("'text'\nw = [y := 1, y]\nm = [last := j for j in range(3)]", globals_, locals_)
print(locals_["__doc__"], locals_["w"], globals_["last"], "last" in locals_)
try:
    exec("raise ValueError('from text')")
except ValueError as e:
    print(e, e.__traceback__.tb_next.tb_lineno)
for text in ("def", "return 1", "  x = 1", "x = (", "break", "nonlocal q", "yield 1"):
    try:
        exec(text)
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.filename)
for arguments in ((1,), ("x", 1), ("x", {}, 1), ()):
    try:
        exec(*arguments)
    except TypeError as e:
        print(e)
