from mod_chain import case, finish


class Strict:
    def __init_subclass__(cls): raise KeyError(1)


class Named:
    def __set_name__(self, owner, name): raise KeyError(name)


@case
def case_1():
    class G(5): pass


@case
def case_2():
    class G(object,
            metaclass=5):
        pass


@case
def case_3():
    class G:
        x = 1 / 0


@case
def case_4():
    class G:
        def m(self): pass
        x = m + 1


@case
def case_5():
    class G: y = undefined


@case
def case_6():
    class G(Strict): pass


@case
def case_7():
    class G(*5): pass


@case
def case_8():
    class G(**{"metaclass": 3}):
        pass


@case
def case_9():
    class G:
        class H:
            z = {}[1]


@case
def case_10():
    class G:
        def __init__(self): self.x = self.y
    G()


@case
def case_11():
    class G:
        def __init__(self): pass
    x = G(1)


@case
def case_12():
    class G(undefined,
            object): pass


@case
def case_13():
    class G:
        x: undefined
        y: int = 1 / 0


@case
def case_14():
    class G:
        def m(self): return super().m()
    G().m()


@case
def case_15():
    class G(
        object, object):
        pass


finish()
