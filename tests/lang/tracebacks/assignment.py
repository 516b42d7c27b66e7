from mod_chain import case, finish


@case
def case_1():
    a, b = 1, 2, 3


@case
def case_2():
    (a, b), c = [1, 2]


@case
def case_3():
    a, *b, c = [1]


@case
def case_4():
    [a, (b, c)] = 1, 2


@case
def case_5():
    x = y = z = undefined


@case
def case_6():
    x, y = undefined, 2


@case
def case_7():
    x, y = 1, 2 / 0


@case
def case_8():
    x, y = 1, 0
    x, y = y, x / y


@case
def case_9():
    x = y = 0
    x, y.z = 1, 2


@case
def case_10():
    x = y = 0
    x, y[0] = 1, 2


@case
def case_11():
    y = None
    x = y[0] = undefined


@case
def case_12():
    x: undefined = 5 / 0


@case
def case_13():
    a = b, c = 5


@case
def case_14():
    if (n := undefined) > 3: pass


@case
def case_15():
    x = (y := 1 / 0)


@case
def case_16():
    for a, b in [(1, 2), 3]:
        pass


@case
def case_17():
    y = 5
    for y.x in [1]: pass


@case
def case_18():
    a = 5; b = a.c; d = 7


@case
def case_19():
    a, b = c = 3,


finish()
