print(None, True, False)
print(type(None), type(True))
print(None is None, True is True, not None, not True)
print((None,), [True, False], {None: 1})
print(repr(None), str(True), None == False, True == 1, False == 0)
print(__name__)
if __name__ == '__main__':
    print('run as the program')
print(__debug__)
