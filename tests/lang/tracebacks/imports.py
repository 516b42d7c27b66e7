from mod_chain import case, finish


@case
def case_1():
    import nothing_here


@case
def case_2():
    import sys, nothing_here as q


@case
def case_3():
    from sys import nothing_here, path


@case
def case_4():
    from sys import (path,
        nothing_here)


@case
def case_5():
    from nothing_here import x


@case
def case_6():
    from . import x


@case
def case_7():
    import mod_broken


@case
def case_8():
    from mod_broken import limit; print(limit)


@case
def case_9():
    import mod_raises; mod_raises.divide(1, 0)


@case
def case_10():
    import mod_raises
    mod_raises.call(mod_raises.divide, 1,
                    0)


@case
def case_11():
    import mod_syntax


@case
def case_12():
    import mod_raises as m
    m.call(m.call, m.call, m.divide, 1, 0)


finish()
