"""Finalizers at the end of a program may compile code; one that makes the next object without end does not keep the program alive."""


class Evaluates:
    def __del__(self):
        print(eval("one + len('ab')"))
        exec("print('executed')")
        class Inner:
            x = len("four")
        print(Inner.x)


class Chain:
    def __del__(self):
        try:
            eval("print")
        except Exception:
            pass
        try:
            print
        except Exception:
            pass
        following = self.__class__()
        following.itself = following


one = 1
evaluates = Evaluates()
evaluates.itself = evaluates
chain = Chain()
chain.itself = chain


def generate():
    try:
        yield 1
    finally:
        print("closed", eval("one"))


suspended = generate()
next(suspended)
