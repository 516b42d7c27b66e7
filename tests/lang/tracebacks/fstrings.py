from mod_chain import case, finish


@case
def case_1():
    print(f"{undefined}")


@case
def case_2():
    x = 1
    print(f"a {x} {x + None} b")


@case
def case_3():
    x = 1
    y = f"a {x:{None}} {x!r}" + "x"


@case
def case_4():
    x = 1
    y = f"a {x:q}" "b"


@case
def case_5():
    y = f"{None:>5}"


@case
def case_6():
    x = None
    y = f'''a
      {x.foo}
    '''


@case
def case_7():
    x = None
    y = ("abc"
         f"d {x.foo}")


@case
def case_8():
    x = None
    y = f"{x[0]} {x[1]}" f"{x.y}"


@case
def case_9():
    x = 5
    return f"é {x.foo} {x}"


@case
def case_10():
    x = 5
    return f"{x:{x.y}}"


@case
def case_11():
    x = 5
    return f"{ x + 1 } { x / 0 }"


@case
def case_12():
    return f"{(lambda: 1 / 0)()}"


@case
def case_13():
    x = {}
    return f"{x[1]!r:>10}"


@case
def case_14():
    x = 5
    return f"{x.real=} {x.foo=}"


@case
def case_15():
    return f"{[1 / i for i in [0]]}"


class Format:
    def __format__(self, spec):
        raise KeyError(spec)


case(lambda: print(f"x {Format():abc} y", 2))


finish()
