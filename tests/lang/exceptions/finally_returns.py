def f1():
    try:
        return 1
    finally:
        print('f1 finally')
def f2():
    try:
        return 1
    finally:
        return 2
def f3():
    try:
        raise ValueError
    finally:
        return 3
def f4():
    try:
        raise ValueError
    except ValueError:
        return 4
    finally:
        print('f4 finally')
def f5():
    try:
        return 'try'
    except:
        return 'except'
    else:
        return 'else'
    finally:
        print('f5 finally')
def f6():
    try:
        pass
    except:
        return 'except'
    else:
        return 'else'
    finally:
        print('f6 finally')
def f7():
    for i in range(3):
        try:
            return i
        finally:
            if i == 0:
                continue
def f8():
    while True:
        try:
            raise KeyError
        finally:
            break
    return 8
def f9():
    x = 1
    try:
        return x
    finally:
        x = 2
def f10():
    x = [1]
    try:
        return x
    finally:
        x.append(2)
def f11():
    try:
        try:
            return 'a'
        finally:
            print('inner')
    finally:
        print('outer')
def f12():
    try:
        try:
            raise ValueError
        finally:
            raise KeyError('second')
    except KeyError as e:
        return e.args, type(e.__context__).__name__
def f13():
    try:
        return undefined_name
    except NameError:
        return 13
    finally:
        try:
            1 / 0
        except ZeroDivisionError:
            print('handled in finally')
def f14():
    def g():
        print('evaluated')
        return 14
    try:
        return g()
    finally:
        print('f14 finally')
def f15():
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            return 'inner try'
        finally:
            print('inner finally')
    finally:
        print('outer finally')
def f16():
    for i in range(2):
        for j in range(2):
            try:
                if j == 1:
                    break
                print(i, j)
            finally:
                print('f', i, j)
        else:
            print('no')
    return 16
for f in (f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16):
    print(f())
