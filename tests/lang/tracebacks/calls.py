from mod_chain import case, finish


def two(a, b): pass


@case
def case_1():
    two(1)


@case
def case_2():
    x = two(1,
            2, 3)


@case
def case_3():
    print(two(1, b=2, c=3))


@case
def case_4():
    two(*5)


@case
def case_5():
    two(1, **5)


@case
def case_6():
    two(1, *[2], b=3, **{"a": 4})


@case
def case_7():
    x = 5
    return x(1)(2)


@case
def case_8():
    x = 5
    return (x)(1)


@case
def case_9():
    print(
        1 / 0
    )


@case
def case_10():
    print(
        undefined,
        2
    )


@case
def case_11():
    return two(1 / 0, two(2, 3))


@case
def case_12():
    return two(two(1, 2), two(3))


@case
def case_13():
    int("a")


@case
def case_14():
    x = int("a") if True else 3


@case
def case_15():
    return sorted([3, "a"])


@case
def case_16():
    return sorted([3, 4], key=lambda x: x.foo)


@case
def case_17():
    return list(map(lambda x: x / 0, [1]))


@case
def case_18():
    x = len ( 5 )


@case
def case_19():
    x = lambda: 1 / 0
    x()


@case
def case_20():
    return (lambda a: a.b)(1)


@case
def case_21():
    return max(1, 2, key=two)


@case
def case_22():
    print(*[1 / 0])


@case
def case_23():
    two(two(1,
        two(2, 3)), two(4,
        5, 6))


@case
def case_24():
    two(b=1,
        c=2)


finish()
