from mod_chain import case, finish


def fails(*arguments):
    raise ValueError(len(arguments))


def fails_later(function):
    def wrapper(*arguments):
        return function(*arguments) + None
    return wrapper


@case
def case_1():
    def f(x=1/0): pass


@case
def case_2():
    def f(x: 1/0 = 3): pass


@case
def case_3():
    def f(x, *, y=[][0]) -> None: pass


@case
def case_4():
    def f(x) -> 1/0:
        pass


@case
def case_5():
    @fails
    def g():
        pass


@case
def case_6():
    @fails
    @(lambda f: f)
    class G:
        pass


@case
def case_7():
    @undefined.x
    class G:
        pass


@case
def case_8():
    @5
    def f(): pass


@case
def case_9():
    @fails_later
    def f(x):
        return x
    return f(1)


@case
def case_10():
    def f(a, *, b): pass
    f(1)


@case
def case_11():
    def f(a, /): pass
    f(a=1)


@case
def case_12():
    f = lambda a=1/0: 2


@case
def case_13():
    def f(a, b=2, *args, c, **kwargs): return a
    f(1,
      2)


@case
def case_14():
    def f(a,
          b=undefined,
          c=2):
        pass


@case
def case_15():
    def f(n): return f(n - 1) if n else fails("deep")
    f(3)


finish()
