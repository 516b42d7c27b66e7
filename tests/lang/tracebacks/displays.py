from mod_chain import case, finish


@case
def case_1():
    x = [1, *5]


@case
def case_2():
    x = (1, *5, 3)


@case
def case_3():
    x = {1, *5}


@case
def case_4():
    x = {1: 2, **5}


@case
def case_5():
    x = {[]: 2}


@case
def case_6():
    x = {1, []}


@case
def case_7():
    x = [
        1,
        *5,
    ]


@case
def case_8():
    x = {**{},
         **5}


@case
def case_9():
    x = {"a": 1 / 0, "b": 2}


@case
def case_10():
    x = 5, 6 / 0


@case
def case_11():
    x = [[1, 2 / 0], [3]]


@case
def case_12():
    return *5, 6


@case
def case_13():
    x = {1: [2 / 0]}


@case
def case_14():
    x = [1, 2, 3, {}[4]]


finish()
