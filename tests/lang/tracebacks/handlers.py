from mod_chain import case, finish


@case
def case_1():
    try:
        1/0
    except ZeroDivisionError as e:
        raise ValueError("x") from e


@case
def case_2():
    try:
        1/0
    except 5:
        pass


@case
def case_3():
    try: 1/0
    finally: [][1]


@case
def case_4():
    try:
        1/0
    except ZeroDivisionError:
        raise


@case
def case_5():
    try:
        1/0
    except (KeyError, undefined): pass


@case
def case_6():
    try:
        return undefined
    finally:
        undefined2


@case
def case_7():
    for i in [1]:
        try:
            continue
        finally:
            undefined3


@case
def case_8():
    try:
        [].x
    except KeyError: pass
    except ValueError:
        pass


@case
def case_9():
    try:
        pass
    except KeyError:
        pass
    else:
        {}[1]


@case
def case_10():
    try:
        try:
            1 / 0
        except KeyError:
            pass
    finally:
        pass


@case
def case_11():
    try:
        {}[2]
    except KeyError as e:
        e.foo


@case
def case_12():
    raise


@case
def case_13():
    try:
        raise KeyError from ValueError("cause")
    except IndexError: pass


finish()
