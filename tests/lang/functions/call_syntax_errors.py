def attempt(f):
    try:
        print(f())
    except TypeError as e:
        print(e)
def f(*a, **k):
    return a, k
def g(a, b=2):
    return a, b
def outer():
    def inner(x):
        return x
    return inner
attempt(lambda: f(*5))
attempt(lambda: f(1, *None))
attempt(lambda: f(**5))
attempt(lambda: f(**[1]))
attempt(lambda: f(**{1: 2}))
attempt(lambda: f(**{'a': 1}, **{'a': 2}))
attempt(lambda: f(a=1, **{'a': 2}))
attempt(lambda: g(1, *[2, 3]))
attempt(lambda: g(1, **{'c': 1}))
attempt(lambda: g(1, **{'a': 1}))
attempt(lambda: outer()())
attempt(lambda: outer()(1, 2))
attempt(lambda: outer(1))
attempt(lambda: (lambda: 0)(1, 2, 3))
attempt(lambda: (lambda a: 0)(b=1))
attempt(lambda: f(*range(3), *[4], k=5, **{}))
attempt(lambda: len())
attempt(lambda: len(1, 2))
attempt(lambda: len([], x=1))
attempt(lambda: abs())
attempt(lambda: ord())
attempt(lambda: chr('a', 'b'))
attempt(lambda: [].append())
attempt(lambda: 'a'.upper(1))
attempt(lambda: print(foo=1))
attempt(lambda: isinstance(1))
attempt(lambda: range())
attempt(lambda: int('1', x=2))
attempt(lambda: divmod(1))
attempt(lambda: hash())
attempt(lambda: [][0:]())
attempt(lambda: (1).bit_length(2))
