# eval(): texts, names, globals and locals.
x = 10
print(eval("x + 1"), eval("  \t x * 2"), eval(b"x - 1"), eval(bytearray(b"x // 3")))
print(eval("x\n"), eval("(x,\n x)"), eval("[i * x for i in range(3)]"))
print(eval("x + y", {"x": 1, "y": 2}), eval("x + y", {"x": 1}, {"y": 5}))
print(eval("x", {"x": 1}, {"x": 2}))
print(eval("lambda a: a + x")(5), eval("(lambda: x)()", {"x": 7}, {"x": 8}))


def inside(a):
    b = a * 2
    c = lambda: b
    values = [eval("a + i", {"i": i, "a": 100}) for i in range(3)]
    return eval("a + b + x"), values, sorted(eval("locals()"))


print(inside(3))


def shadows():
    x = "local"
    return eval("x"), eval("x", globals()), eval("x", globals(), {"x": "given"})


print(shadows())


class Mapping:
    def __getitem__(self, name):
        if name.isupper():
            raise KeyError(name)
        return name + "!"


ABC = "global"
print(eval("hello + ABC", globals(), Mapping()))
print([eval("n * 2") for n in range(4)])
print({eval("n + 1") for n in (1, 2)}, {n: eval("-n") for n in (1, 2)})
print(list(eval("n") for n in "ab"))
outer = 5
print([eval("outer + inner") for inner in range(2) if eval("inner") >= 0])


def hidden():
    local = 1
    try:
        return [eval("local") for i in range(2)]
    except NameError as e:
        return str(e)


print(hidden())

for text in ("1 +", "x = 1", "", "  ", "import os", "1; 2", "\0", "unknown", "1 / 0"):
    try:
        print(eval(text))
    except Exception as e:
        print(type(e).__name__, e if not isinstance(e, SyntaxError) else e.msg)
for arguments in ((1,), ("x", 1), ("x", [1]), ("x", {}, 1), ("x", None, 3), ()):
    try:
        print(eval(*arguments))
    except TypeError as e:
        print(e)
d = {}
print(eval("len('abc')", d), list(d))
print(eval("__name__"), eval("eval('x') + eval('eval(\"x\")')"))
