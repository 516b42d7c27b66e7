from mod_chain import case, finish


@case
def case_1():
    for x in 5: pass


@case
def case_2():
    for x in (
        5
        ): pass


@case
def case_3():
    for x in 5 + 6:
        pass


@case
def case_4():
    for x in undefined: pass


@case
def case_5():
    for i in range("a"): pass


@case
def case_6():
    n = "a"
    for i in range(n):
        pass


@case
def case_7():
    for i in range(3, None):
        pass


@case
def case_8():
    for i in range(3):
        i / 0


@case
def case_9():
    i = 3
    while i:
        i -= 1
        if not i: [][i]


@case
def case_10():
    while undefined: pass


@case
def case_11():
    for i in [1]:
        pass
    else:
        i.foo


class Iterator:
    def __iter__(self): return self

    def __next__(self): return 1 / 0


@case
def next_fails():
    for x in Iterator():
        pass


@case
def next_fails_at_once():
    for x in Iterator(): pass


@case
def unpacks():
    a, b = Iterator()


class NoIterator:
    def __iter__(self): return 5


@case
def no_iterator():
    for x in NoIterator():
        pass


finish()
