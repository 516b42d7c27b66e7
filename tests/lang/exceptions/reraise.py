def f():
    try:
        raise ValueError('original')
    except ValueError:
        print('handling')
        raise
try:
    f()
except ValueError as e:
    print(e)
def g():
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            raise KeyError('inner')
        except KeyError:
            print('inner handled')
        raise
try:
    g()
except Exception as e:
    print(type(e).__name__, e)
def reraise():
    raise
def h():
    try:
        [][0]
    except IndexError:
        reraise()
try:
    h()
except IndexError as e:
    print(e)
try:
    raise
except RuntimeError as e:
    print(e)
def after():
    try:
        1 / 0
    except ZeroDivisionError:
        pass
    raise
try:
    after()
except RuntimeError as e:
    print(e)
def in_finally():
    try:
        1 / 0
    except ZeroDivisionError:
        pass
    finally:
        try:
            raise
        except RuntimeError as e:
            print(e)
in_finally()
def loop():
    for i in range(3):
        try:
            raise ValueError(i)
        except ValueError:
            if i == 2:
                raise
try:
    loop()
except ValueError as e:
    print(e)
def same():
    e = KeyError('k')
    for i in range(2):
        try:
            raise e
        except KeyError as x:
            print(x is e)
same()
def bare():
    try:
        try:
            raise TypeError('t')
        except:
            raise
    except (ValueError, TypeError) as e:
        return e
print(repr(bare()))
