# locals() of one frame is one dict: what is stored there stays, variables are brought up to date.
def f(a, b=2):
    d = locals()
    print(sorted(d), d is locals())
    c = 3
    d["extra"] = "kept"
    print(sorted(d))
    e = locals()
    print(sorted(e), e is d, e["c"])
    del b
    print("b" in locals(), "extra" in vars(), sorted(dir()))
    return lambda: a


f(1)


def outer():
    x = 1

    def inner():
        y = x
        return sorted(locals().items())

    return inner(), [locals()["i"] for i in range(1)], {k: vars()["k"] for k in "a"}


print(outer())
print([locals()["i"] for i in range(1)])


def plain(a, b):
    c = eval("a + b")
    return c


print(plain(1, 2), plain.__code__.co_varnames, plain.__code__.co_nlocals)
print((lambda q: locals())(5))
