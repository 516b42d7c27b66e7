from mod_chain import case, finish


@case
def case_1():
    return list(1 / i for i in [0])


@case
def case_2():
    return sum(i for i in 5)


@case
def case_3():
    def g():
        yield 1 / 0
    list(g())


@case
def case_4():
    def g():
        x = yield 1
        y = yield from 5
    list(g())


@case
def case_5():
    def g():
        yield from h()
    def h():
        yield 1
        raise ValueError(3)
    for x in g(): pass


@case
def case_6():
    def g():
        yield 1
    x = g()
    next(x)
    next(x)


@case
def case_7():
    def g(x):
        for i in (j / 0 for j in x): yield i
    list(g([1]))


@case
def case_8():
    def g():
        yield 1
    x = g()
    x.throw(KeyError("thrown"))


@case
def case_9():
    def g():
        try:
            yield 1
        finally:
            undefined
    x = g()
    next(x)
    x.close()


@case
def case_10():
    def g():
        x = (yield 1) + 1
    y = g()
    next(y)
    y.send(None)


@case
def case_11():
    return all(x.foo for x in [1]
               if x > 0)


@case
def case_12():
    g = lambda: (yield undefined)
    list(g())


@case
def case_13():
    def g(): yield from g()
    def h():
        yield (
            1 / 0)
    x, = h()


finish()
