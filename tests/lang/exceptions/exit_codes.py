import sys
for code in (None, 0, 1, 256, True, 'text', (1, 2), [3]):
    try:
        sys.exit(code)
    except SystemExit as e:
        print(repr(e), repr(e.code), e.args)
try:
    sys.exit()
except SystemExit as e:
    print(repr(e), e.code)
try:
    raise SystemExit(1, 2)
except SystemExit as e:
    print(repr(e), e.code)
try:
    try:
        sys.exit(3)
    except Exception:
        print('not an Exception')
    finally:
        print('finally')
except BaseException as e:
    print(type(e).__name__)
e.code = 7
raise e if False else SystemExit(5)
