from mod_chain import case, finish


class A:
    def m(self, x): return self

    def fails(self):
        raise ValueError('method')


a = A()


@case
def case_1():
    return a.m(1, 2)


@case
def case_2():
    return (a
            .m(1)
            .n(2))


@case
def case_3():
    return (a
            .m(1)
            .m())


@case
def case_4():
    return a.m(1).m(
        2).m()


@case
def case_5():
    return (a
            .m(*[1],
               **{"y": 2}))


@case
def case_6():
    return a.m(1).m(x=2, y=3)


@case
def case_7():
    return a.m(a.m(a.n(1)))


@case
def case_8():
    x = [1]
    return x.append(1) + x.pop()


@case
def case_9():
    return "a".join([1]) + "b"


@case
def case_10():
    return a.m(
        x=a.m(1),
        y=2)


@case
def case_11():
    return a.m(1).fails()


@case
def case_12():
    return (a.m(1)
            .fails())


@case
def case_13():
    return "".join(1, 2).foo


@case
def case_14():
    return (
        a.m(1)
        .m(2) .n
    )


finish()
