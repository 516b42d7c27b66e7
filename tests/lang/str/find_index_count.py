s = 'abracadabra'
print(s.find('a'), s.find('abra'), s.find('x'), s.find('a', 1), s.find('abra', 1), s.find('a', 1, 3), s.find(''), s.find('', 5), s.find('', 11), s.find('', 12), s.find('a', -1), s.find('ra', -2), s.find('a', 5, 2))
print(s.rfind('a'), s.rfind('abra'), s.rfind('x'), s.rfind('a', 0, 10), s.rfind(''), s.rfind('', 0, 5), s.rfind('b', -5), s.rfind('a', 20))
print(s.index('c'), s.rindex('b'), s.index('a', 2), s.index('', 3), s.rindex('abra'))
print(s.count('a'), s.count('abra'), s.count('x'), s.count(''), ''.count(''), s.count('a', 1), s.count('a', 1, 7), 'aaaa'.count('aa'), s.count('', 20), s.count('', 5, 7), s.count('a', -3), s.count('', 11))
print('é中😀é'.find('😀'), 'é中😀é'.rfind('é'), 'é中😀é'.count('é'), 'abc'.find('😀'), 'a' * 100 + 'b' in 'a' * 1000 + 'b', ('a' * 1000 + 'b').find('a' * 100 + 'b'))
print(s.find('a', None), s.find('a', None, None), s.find('a', 2, None), s.count('a', None, 5), s.find('a', -100, 100), s.find('c', 10**20), s.find('c', -10**20))
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)
attempt(lambda: s.index('x'))
attempt(lambda: s.rindex('x'))
attempt(lambda: s.index('a', 11))
attempt(lambda: s.find(1))
attempt(lambda: s.find())
attempt(lambda: s.count(None))
attempt(lambda: s.find('a', 'b'))
attempt(lambda: 1 in s)
attempt(lambda: None in s)
attempt(lambda: b'a' in s)
