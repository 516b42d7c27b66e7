import sys
def attempt(*a):
    try:
        sys.exit(*a)
    except SystemExit as e:
        print(repr(e), e.code, e.args)
attempt()
attempt(0)
attempt(3)
attempt('message')
attempt(None)
attempt((1, 2))
attempt([1])
attempt(True)
try:
    sys.exit(5)
except Exception:
    print('no')
except BaseException as e:
    print('base', e.code)
try:
    try:
        sys.exit(6)
    finally:
        print('finally runs')
except SystemExit as e:
    print(e.code)
try:
    exit
    raise SystemExit('direct')
except SystemExit as e:
    print(e)
try:
    sys.exit(1, 2)
except TypeError as e:
    print(e)
