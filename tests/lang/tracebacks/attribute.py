from mod_chain import case, finish


@case
def case_1():
    x = None
    return x.foo


@case
def case_2():
    x = None
    return x.foo.bar(1)


@case
def case_3():
    x = None
    x.foo = 3


@case
def case_4():
    x = None
    del x.foo


@case
def case_5():
    x = None
    x.y += 1


@case
def case_6():
    x = 5
    return (x
            .foo
            .bar)


@case
def case_7():
    x = 5
    (x
     .foo) = 1


@case
def case_8():
    x = 5
    del (x
         .foo)


@case
def case_9():
    x = 5
    (x
     .real
     .foo) += 1


@case
def case_10():
    x = 5
    return x . foo


@case
def case_11():
    x = 5
    return -x.y ** 2


@case
def case_12():
    x = [None]
    return 3 - x.foo


@case
def case_13():
    x = 5
    return x.real * x.imag / x.real.imag


@case
def case_14():
    x = "".foo()


@case
def case_15():
    x = [].append
    return x.y.z


@case
def case_16():
    x = 5
    return (x.real
            .imag.conjugate().foo)


class Private:
    def f(self):
        return (self
                .__x)

    def g(self):
        return self.__x + 1


case(Private().f)
case(Private().g)


class Slots:
    __slots__ = ()

    @property
    def x(self): raise KeyError(1)

    @x.setter
    def x(self, value):
        self.y = value


case(lambda: Slots().x + 1)


@case
def setter(): Slots().x = 1


finish()
