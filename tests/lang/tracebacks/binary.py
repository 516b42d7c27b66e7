from mod_chain import case, finish


@case
def case_1():
    x = 1
    return x / 0


@case
def case_2():
    a, b = 1, 0
    return a + a // b


@case
def case_3():
    x = None
    return 1 + 2 * (x - 3)


@case
def case_4():
    x = "a"
    return ("a") * (x)


@case
def case_5():
    x = "a"
    return (x)*(x)


@case
def case_6():
    x = "a"
    return x+-1


@case
def case_7():
    x = "a"
    return x **    2


@case
def case_8():
    x = None
    return 1<<x


@case
def case_9():
    x = 5
    return x@x


@case
def case_10():
    x = 5
    return (
        x
        + None
    )


@case
def case_11():
    x = 5
    return (x +
            None)


@case
def case_12():
    x = None
    return 300 & x | 4


@case
def case_13():
    x = None
    return x % 300 ^ 4


@case
def case_14():
    x = None
    return (1) + (x) * (2)


@case
def case_15():
    x = None
    return 1 +x


@case
def case_16():
    return 1 // 0


@case
def case_17():
    return "%d" % "a"


@case
def case_18():
    x = "a"
    return [x - x, 2][0]


finish()
