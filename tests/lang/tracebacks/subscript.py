from mod_chain import case, finish


@case
def case_1():
    x = [1, 2]
    return x[5] + 1


@case
def case_2():
    x = {}
    return [1, x["k"]["j"]]


@case
def case_3():
    x = 5
    return x[1][2]


@case
def case_4():
    x = [[1]]
    i, j = 0, 2
    return x[i][j]


@case
def case_5():
    x = []
    return x[1:"a"]


@case
def case_6():
    x = []
    return x["a":2, 3]


@case
def case_7():
    x = ()
    x[0] = 1


@case
def case_8():
    x = [1]
    i = 4
    x[i] = i


@case
def case_9():
    x = ()
    del x[0], y


@case
def case_10():
    x, i = [], 3
    if x[i]: return 1


@case
def case_11():
    x, i = [], 3
    y = 3 + x[i]


@case
def case_12():
    x, y, i = [None], 2, 0
    return y + x[i]


@case
def case_13():
    x, y, i = [None], 2, 0
    if y < x[i]: return 1


@case
def case_14():
    x = [1,2,3][10]


@case
def case_15():
    x = (1,2,3)[10]


@case
def case_16():
    x = "abc"
    return x [ 10 ]


@case
def case_17():
    x = {}
    return x[ (0) ]


@case
def case_18():
    x = {}
    return x [ 0, ]


@case
def case_19():
    x = (5)
    return (x)[0]


@case
def case_20():
    x = 5
    return (x
            [0]
            [1])


@case
def case_21():
    x = 5
    return len ( [x] ) [ 0 ]


@case
def case_22():
    x = {1: 2}
    x[1][2] = 3


finish()
