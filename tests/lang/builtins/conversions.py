print(int(), float(), str(), bool(), list(), tuple(), dict(), set(), bytes(), frozenset())
print(int('12'), int(3.9), int(True), float('1.5'), float(2), str(1.5), str(None), bool('x'), list('ab'), tuple([1]), dict([(1, 2)]), set('aa'), bytes([65]), frozenset('a'))
print(int(str(10**30)), float(str(0.1)), list(str(123)), tuple(dict(a=1)), set(range(3)), list({'k': 1}.items()), dict(list({'k': 1}.items())), list(map(list, ['ab'])), str([1, '2', 3.0]), list(tuple([1, 2])), tuple(list((1, 2))), ''.join(list('abc')))
print(int('0b1', 2), int('z', 36), float('inf'), str(b'a', 'ascii'), str(True), str([]), str({}), str(set()), str(()), str(range(3)), str(int), str(len), str(ValueError('x')), str(ValueError), bool([0]), bool({}), float(10**22), int(1e22), int('-0'), float('-0'), str(-0.0), bool(-0.0), int(-0.5))
for f in (list, tuple, set, frozenset, dict):
    for bad in (5, None, 1.5, len):
        try:
            f(bad)
        except TypeError as e:
            print(f.__name__, e)
