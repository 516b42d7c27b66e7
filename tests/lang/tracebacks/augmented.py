from mod_chain import case, finish


class A: y = None


@case
def case_1():
    x = 1
    x += "a"


@case
def case_2():
    x = "a"
    x @= (
        1)


@case
def case_3():
    A.y += 1


@case
def case_4():
    x = [1]
    x[1] += 1


@case
def case_5():
    x = [None]
    i = 0
    x[i] += 1


@case
def case_6():
    x = {}
    x["a"] -= 1


@case
def case_7():
    x = [1]
    x[0] //= 0


@case
def case_8():
    x += 1


@case
def case_9():
    x = 7
    x %= 0


@case
def case_10():
    x = 5
    x <<= -1


@case
def case_11():
    global g
    g += 1


@case
def case_12():
    x = (1,)
    x[0] += 1


@case
def case_13():
    def inner():
        nonlocal x
        x **= "a"
    x = 4
    inner()


@case
def case_14():
    x = [[1]]
    x[0][0] &= 1.5


finish()
