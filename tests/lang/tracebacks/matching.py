from mod_chain import case, finish


class A:
    __match_args__ = (1,)

    def __eq__(self, other): return 1 / 0


class B:
    @property
    def x(self): return [][1]


@case
def case_1():
    match A():
        case 5: pass


@case
def case_2():
    match A():
        case A(5): pass


@case
def case_3():
    match A():
        case A(x=None, y=4): pass
        case A(5): pass


@case
def case_4():
    match [1]:
        case [x] if x.foo: pass


@case
def case_5():
    match {}:
        case {"a": 1}: pass
        case undefined.x: pass


@case
def case_6():
    match (1, 2):
        case (a, b) if a > b: pass
        case (a, b) if a > "b": pass


@case
def case_7():
    match B():
        case B(x=3): pass


@case
def case_8():
    match undefined:
        case 1: pass


@case
def case_9():
    match 5:
        case int(real=5, imag=0) as y: y.foo


@case
def case_10():
    match [1, A()]:
        case [2, _] | [1, 5]:
            pass


@case
def case_11():
    match 3:
        case A.y(): pass
        case _: pass


@case
def case_12():
    match {1: 2}:
        case {1: x, **rest} if rest[x]: pass


finish()
