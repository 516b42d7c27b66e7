from mod_chain import case, finish


class Iterator:
    def __iter__(self): return self

    def __next__(self): return 1 / 0


@case
def case_1():
    return [1 / i for i in [0]]


@case
def case_2():
    return [[1 / i for i in [j]] for j in [0]]


@case
def case_3():
    x = [1 for i in 5]


@case
def case_4():
    x = [1 for i in [5] for j in i]


@case
def case_5():
    x = {[] for i in [5]}


@case
def case_6():
    x = {[] for i in [5] if i > 3}


@case
def case_7():
    x = {[]: 1 for i in [5]}


@case
def case_8():
    x = {i: 1 / 0
         for i in [5]}


@case
def case_9():
    x = [a for a, b in [1]]


@case
def case_10():
    try:
        return [i / 0 for i in [1] if i]
    except ZeroDivisionError:
        raise


@case
def case_11():
    return [1 for a in Iterator()]


@case
def case_12():
    return [1 for b in [1, 2] if b > 1
            for a in Iterator()]


@case
def case_13():
    return [i for i in range(3) if i / 0]; y = 3


@case
def case_14():
    x = [5 for x in [1] if x + None] + [3]


@case
def case_15():
    print({x: y for x, y in [(1, 2), (3,)]}, 1)


@case
def case_16():
    print({x.y for x in [(1, 2), (3,)]}, 1)


@case
def case_17():
    x = [(lambda: i / 0)() for i in [1]]


@case
def case_18():
    x = [y for y in [z / 0 for z in [1]]]


@case
def case_19():
    return [a.b for a in [5] for b in a.c]


@case
def case_20():
    return [
        i.foo
        for i in [1]
        if i
    ]


@case
def case_21():
    x = [i for i in [1]
         for j in undefined]


@case
def case_22():
    x = 0
    return [y / x for y in [1]] + [y / x for y in [2]]


@case
def case_23():
    return [(k, [v / 0 for v in vs]) for k, vs in {1: [2]}.items()]


finish()
