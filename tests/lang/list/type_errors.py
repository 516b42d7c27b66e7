def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)
a = [1]
attempt(lambda: a + 1)
attempt(lambda: a + (1,))
attempt(lambda: a + 'x')
attempt(lambda: a + None)
attempt(lambda: 1 + a)
attempt(lambda: (1,) + a)
attempt(lambda: a - a)
attempt(lambda: a * a)
attempt(lambda: a * 1.5)
attempt(lambda: a * 'x')
attempt(lambda: a / 2)
attempt(lambda: a & a)
attempt(lambda: a | a)
attempt(lambda: -a)
attempt(lambda: a())
attempt(lambda: hash(a))
attempt(lambda: {a: 1})
attempt(lambda: {a})
attempt(lambda: {1: 2}[a])
attempt(lambda: a in {1})
attempt(lambda: list(5))
attempt(lambda: list(None))
attempt(lambda: list(1, 2))
attempt(lambda: list(x=1))
attempt(lambda: int(a))
attempt(lambda: sum([[1], [2]]))
attempt(lambda: sum([[1], [2]], []))
attempt(lambda: max([]))
attempt(lambda: [*5])
attempt(lambda: [*None])
attempt(lambda: a.x)
attempt(lambda: 5 in a in [1])
def iadd():
    b = [1]
    b += 5
attempt(iadd)
def imul():
    b = [1]
    b *= 'a'
attempt(imul)
def isub():
    b = [1]
    b -= [1]
attempt(isub)
def setattr_():
    a.x = 1
attempt(setattr_)
