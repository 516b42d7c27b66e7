def t(e, *handlers):
    try:
        raise e
    except handlers as x:
        return 'matched ' + type(x).__name__
    except Exception as x:
        return 'other ' + type(x).__name__
print(t(ValueError(), ValueError), t(ValueError(), KeyError, ValueError), t(ValueError(), Exception), t(KeyError(), LookupError), t(IndexError(), LookupError, KeyError), t(ValueError()), t(ZeroDivisionError(), ArithmeticError), t(KeyError(), IndexError))
def order():
    try:
        raise KeyError('k')
    except LookupError:
        return 'lookup first'
    except KeyError:
        return 'key'
print(order())
def nested_tuple():
    try:
        raise KeyError
    except (ValueError, (TypeError, (KeyError,))):
        return 'nested'
try:
    print(nested_tuple())
except TypeError as e:
    print(e)
def dynamic(name):
    kinds = {'v': ValueError, 'k': KeyError}
    try:
        raise ValueError('dyn')
    except kinds[name]:
        return 'dyn caught'
for n in ('v', 'k', 'missing'):
    try:
        print(dynamic(n))
    except Exception as e:
        print('outside', type(e).__name__, e)
def bad_handler(h):
    try:
        raise ValueError('bad')
    except h:
        return 'no'
for h in (5, 'ValueError', None, (ValueError, 5), (5, ValueError), [ValueError], int):
    try:
        print(bad_handler(h))
    except Exception as e:
        print(type(e).__name__, e)
def not_evaluated():
    def boom():
        print('evaluated')
        return KeyError
    try:
        pass
    except boom():
        pass
    try:
        raise ValueError
    except ValueError:
        pass
    except boom():
        pass
    try:
        raise ValueError
    except boom():
        pass
    except ValueError:
        print('second')
not_evaluated()
E = (OSError, ValueError)
try:
    int('z')
except E as e:
    print(e)
try:
    raise SystemExit(1)
except Exception:
    print('no')
except BaseException as e:
    print('base', type(e).__name__)
