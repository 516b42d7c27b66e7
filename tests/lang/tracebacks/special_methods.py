from mod_chain import case, finish


class A:
    def __add__(self, other): return other / 0

    def __getitem__(self, key): return key / 0

    def __eq__(self, other): return 1 / 0

    def __contains__(self, item): raise KeyError(2)

    def __call__(self, n): raise KeyError(n)

    def __neg__(self): raise KeyError('neg')

    def __hash__(self): raise KeyError('hash')

    def __lt__(self, other): raise KeyError('less')

    def __setitem__(self, key, value): raise KeyError(key)

    def __delitem__(self, key): raise KeyError(key)

    def __iadd__(self, other): raise KeyError(other)

    def __len__(self): raise KeyError('len')

    def __str__(self): raise KeyError('str')

    def __getattr__(self, name): raise KeyError(name)

    def __delattr__(self, name): raise KeyError(name)


a = A()


@case
def case_1():
    return a + 1


@case
def case_2():
    return 1, a[1 + 2]


@case
def case_3():
    return a == 3


@case
def case_4():
    if a == 3: pass


@case
def case_5():
    return 1 in a


@case
def case_6():
    if 1 not in a: pass


@case
def case_7():
    return a(4)


@case
def case_8():
    return [-a]


@case
def case_9():
    return {a: 2}


@case
def case_10():
    return sorted([A(), A()])


@case
def case_11():
    a[1, 2] = 3


@case
def case_12():
    del a[1, 2]


@case
def case_13():
    b = a
    b += 1


@case
def case_14():
    return len(a)


@case
def case_15():
    print("%s" % a)


@case
def case_16():
    return a.foo


@case
def case_17():
    a.foo.bar = 2


@case
def case_18():
    del a.foo


@case
def case_19():
    if a < 3: pass


@case
def case_20():
    i = 2
    return a[i]


@case
def case_21():
    i = 2
    return 3 + a[i]


@case
def case_22():
    return a and 1


@case
def case_23():
    a[3] += 1


@case
def case_24():
    return str(a) + "b"


@case
def case_25():
    return max(a, a)


finish()
