from mod_chain import case, finish


class C:
    def __init__(self, enter=None, leave=None):
        self.enter, self.leave = enter, leave

    def __enter__(self):
        if self.enter: raise self.enter
        return self

    def __exit__(self, *arguments):
        if self.leave:
            raise self.leave


@case
def case_1():
    with 5: pass


@case
def case_2():
    with C() as x, 6 as y:
        pass


@case
def case_3():
    with C(ValueError(1)) as c:
        pass


@case
def case_4():
    with C(None, ValueError(2)) as c:
        pass


@case
def case_5():
    with C(None, ValueError(3)) as c:
        return c


@case
def case_6():
    for i in [1]:
        with C(None, ValueError(4)):
            break


@case
def case_7():
    with C() as c:
        with C(): raise ValueError(5)


@case
def case_8():
    with C() as c, C(None, TypeError(6)) as d:
        raise ValueError(1)


@case
def case_9():
    with C() as c.x.y: pass


@case
def case_10():
    with C() as (a, b): pass


@case
def case_11():
    with (C() as a,
          C(KeyError(7)) as b):
        pass


@case
def case_12():
    with C(5 / 0): pass


@case
def case_13():
    with C(), \
            undefined:
        pass


@case
def case_14():
    with C():
        1 + 1; C().foo


finish()
