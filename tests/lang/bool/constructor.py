print(bool(), bool(0), bool(''), bool('False'), bool([[]]), bool({}), bool(None), bool(print))
print(True, False, repr(True), str(False), True is True, False is False, type(True), type(True) is bool, type(True) is int)
print(True + 0, int(True), isinstance(True, int), isinstance(True, (str, bool)), bool(True) is True, (1 == 1) is True, (not 1) is False)
print([True, False].count(1), [1, 0, True].index(True), {True: 'yes'}[1], {0: 'no'}[False], sorted([True, False, True]))
print(True.__class__.__name__, '%s %r %d' % (True, False, True), f'{True:>6}|{False:<6}|')
print(any([False, 0, '']), all([True, 1, 'x']), all([]), any([]), max(True, False), sum([True] * 3))
t = True
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)
attempt(lambda: bool(1, 2))
attempt(lambda: bool(x=1))
attempt(lambda: t())
attempt(lambda: True + 'a')
attempt(lambda: True.nothing)
