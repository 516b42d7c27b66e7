print('a b c'.split(), '  a  b  '.split(), ''.split(), '   '.split(), 'abc'.split(), 'a\tb\nc\r\nd\x0be\x0cf'.split())
print('a,b,c'.split(','), ',a,'.split(','), ''.split(','), ','.split(','), 'a,,b'.split(','), 'abc'.split('abc'), 'aXbXc'.split('X'))
print('a--b--c'.split('--'), 'a---b'.split('--'), '----'.split('--'), 'a b c'.split(' '), ' a  b'.split(' '))
print('a b c d'.split(None, 2), ' a  b  c '.split(None, 1), 'a,b,c'.split(',', 1), 'a,b,c'.split(',', 0), 'a,b,c'.split(',', -1), 'a b'.split(None, 0), '  a b '.split(None, 0))
print('a b c'.split(maxsplit=1), 'a,b,c'.split(sep=','), 'a,b,c'.split(sep=',', maxsplit=1), 'a,b,c'.split(',', maxsplit=10))
print('a b c'.rsplit(), ' a b c '.rsplit(None, 1), 'a,b,c'.rsplit(',', 1), 'a,b,c'.rsplit(','), ',a,'.rsplit(',', 1), 'a b  c  '.rsplit(maxsplit=2), 'x'.rsplit('y'))
print('a\u00a0b\u2003c\u3000d'.split(), 'é,ü'.split(','), '😀x😀'.split('x'), 'a\x1cb\x1fc\x85d'.split())
def attempt(*a):
    try:
        print('a b'.split(*a))
    except Exception as e:
        print(type(e).__name__ + ':', e)
attempt('')
attempt(1)
attempt(b' ')
attempt(' ', 'x')
attempt(' ', 1.5)
attempt(None, 1, 2)
