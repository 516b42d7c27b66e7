from mod_chain import case, finish


number = None
count = 4
items = [None]


class P:
    foo = None


@case
def case_1():
    return number + count


@case
def case_2():
    return count + number


@case
def case_3():
    global number
    number = count - number


@case
def case_4():
    return count < missing


@case
def case_5():
    if count < number:
        return 1


@case
def case_6():
    i = 0
    return count - items[i]


@case
def case_7():
    x, i = items, 0
    if i > x[i]: return 1


@case
def case_8():
    x, i = P(), 3
    return i - x.foo


@case
def case_9():
    x, i = P(), 3
    return x.foo * i * x.foo


@case
def case_10():
    x, i = P(), 3
    return i * 2 + x.foo


@case
def case_11():
    x = [[1], [2]]
    i, j = 1, 3
    x[i][j] = 2


@case
def case_12():
    x = [[1], [2]]
    i, j = 1, 3
    if x[i][j]: pass


@case
def case_13():
    for i in range(count):
        if i > 2: return items[i]


@case
def case_14():
    x = 3
    x = x - None


@case
def case_15():
    x = 2 ** 70
    return x // 0


@case
def case_16():
    x = 2.5
    return x % 0


@case
def case_17():
    x = 1
    return x + 1 + items


@case
def case_18():
    x = "a"
    return 1 + x


@case
def case_19():
    x = "a"
    return (x + 1, 2)


@case
def case_20():
    n = "3"
    return n - 1


@case
def case_21():
    n = "3"
    if n < 2: return n


@case
def case_22():
    n = "3"
    while n > 300: return n


@case
def case_23():
    return items[0].x


@case
def case_24():
    return items[0](1)


@case
def case_25():
    x, i = items, 0
    x[i].y = 1


@case
def case_26():
    a = [1, 2]
    b = [3]
    for i in range(2):
        a[i] = b[i] + a[i]


@case
def case_27():
    a = b = c = 1
    return a + b * c - items * a


@case
def case_28():
    x = 10 ** 30
    return x << x


finish()
