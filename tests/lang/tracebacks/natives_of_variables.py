from mod_chain import case, finish


class NoLength:
    def __len__(self):
        raise ValueError("no length")


@case
def case_1():
    x = 5
    print(1,
          len(x))


@case
def case_2():
    x = NoLength()
    return len(x) + 1


@case
def case_3():
    x = "abc"
    if abs(x):
        pass


@case
def case_4():
    xs = []
    y = (xs.
         pop())


@case
def case_5():
    xs, y = 3, 4
    xs.append(y)


@case
def case_6():
    x = [1, "a"]
    return max(x)


@case
def case_7():
    x = [[1], 2]
    return [sum(x), 3]


finish()
