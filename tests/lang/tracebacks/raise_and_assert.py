from mod_chain import case, finish


@case
def case_1():
    raise ValueError


@case
def case_2():
    if True: raise ValueError("x") from None


@case
def case_3():
    raise 5


@case
def case_4():
    raise ValueError(
        "a")


@case
def case_5():
    if 1:
        raise ValueError("a"
        )


@case
def case_6():
    x = 1; raise ValueError; y = 3


@case
def case_7():
    raise ValueError from 5


@case
def case_8():
    raise undefined("x")


@case
def case_9():
    assert False


@case
def case_10():
    assert 1 > 2


@case
def case_11():
    assert 1 > 2, "no"


@case
def case_12():
    x = []
    assert x and 1 > 2, [1, 2]


@case
def case_13():
    assert (1 >
            2), "no"


@case
def case_14():
    x = 3; assert x == 3 and not x, "no"


@case
def case_15():
    x = 3; assert x is None


@case
def case_16():
    x = 3; assert x == 4


@case
def case_17():
    assert 0, 1 / 0


@case
def case_18():
    x = [1]; assert x.y


@case
def case_19():
    assert 1 < 2 < 1


@case
def case_20():
    x = 3; assert not (x > 2)


@case
def case_21():
    x = ""
    assert x or x or \
        not 1, x


finish()
