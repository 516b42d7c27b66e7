class Outer:
    class Inner(Exception):
        pass


def f():
    class Local(Outer.Inner):
        pass
    raise Local('nested')


try:
    f()
except Outer.Inner as error:
    print(type(error).__qualname__)
raise Outer.Inner('x', 1)
