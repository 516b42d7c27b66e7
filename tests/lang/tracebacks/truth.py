from mod_chain import case, finish


class B:
    def __bool__(self):
        raise ValueError('bool')


b = B()


@case
def case_1():
    if b: pass


@case
def case_2():
    if b:
        pass
    else:
        return 2


@case
def case_3():
    return b and 1


@case
def case_4():
    return 1 and b or 2


@case
def case_5():
    return 1 if b else 2


@case
def case_6():
    while not b: pass


@case
def case_7():
    return not b


@case
def case_8():
    return [i for i in [1] if b]


@case
def case_9():
    if 0 or (1 > 0 and b): pass


@case
def case_10():
    assert b


@case
def case_11():
    assert 1 > 0 and b, "no"


@case
def case_12():
    if False:
        pass
    elif b:
        pass


@case
def case_13():
    return bool(b)


@case
def case_14():
    while True:
        if b:
            break


finish()
