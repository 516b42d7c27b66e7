from mod_chain import case, finish


@case
def case_1():
    undefined


@case
def case_2():
    print(undefined)


@case
def case_3():
    x = 1 + undefined


@case
def case_4():
    del nothing


@case
def case_5():
    global other
    del other


@case
def case_6():
    return a
    a = 1


@case
def case_7():
    del b
    b = 3


@case
def case_8():
    def inner(): return x
    inner()
    x = 1


@case
def case_9():
    def inner():
        return x + 1
    x = 1
    del x
    return inner()


@case
def case_10():
    return (undefined)


@case
def case_11():
    return undefined if undefined else 2


@case
def case_12():
    x = undefined or 2


@case
def case_13():
    import sys; sys.nothing


@case
def case_14():
    return print(len(undefinde))


@case
def case_15():
    x = [
        1,
        undefined,
    ]


@case
def case_16():
    x = {
        "a": 1,
        "b": undefined.x,
    }


@case
def case_17():
    if False: pass
    elif undefined: pass


@case
def case_18():
    return "é漢", undefined, "ü"


finish()
