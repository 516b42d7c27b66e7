from mod_chain import case, finish


@case
def case_1():
    x = "a"
    return -x + 1


@case
def case_2():
    return ~"a"


@case
def case_3():
    return not 5 in 5


@case
def case_4():
    x = 1
    return 1 < 2 < x < "a"


@case
def case_5():
    x = "a"
    return 1 < x


@case
def case_6():
    x = "a"
    if 1 > x:
        return 2


@case
def case_7():
    x = 3
    while x > 0:
        x = x - 1 if x != 1 else "a"


@case
def case_8():
    x = 5
    return [1 < x in x]


@case
def case_9():
    x = 5
    if 1 < x in x: return 2


@case
def case_10():
    x = 5
    return 1 if x in x else 2


@case
def case_11():
    x = None
    if x and 1 or 1 < x: pass


@case
def case_12():
    x = None
    return x is undefined


@case
def case_13():
    x = 3
    if (x > 2 and
            x < None):
        return 1


finish()
