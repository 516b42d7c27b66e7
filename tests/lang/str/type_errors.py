def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)
s = 'abc'
attempt(lambda: s + 1)
attempt(lambda: 1 + s)
attempt(lambda: s + None)
attempt(lambda: s + b'x')
attempt(lambda: s + ['x'])
attempt(lambda: s - 'a')
attempt(lambda: s * 's')
attempt(lambda: s * 1.5)
attempt(lambda: 1.5 * s)
attempt(lambda: s / 2)
attempt(lambda: s // 2)
attempt(lambda: s ** 2)
attempt(lambda: s & s)
attempt(lambda: s < 1)
attempt(lambda: 1 < s)
attempt(lambda: s >= None)
attempt(lambda: -s)
attempt(lambda: +s)
attempt(lambda: ~s)
attempt(lambda: s())
attempt(lambda: s.nothing)
attempt(lambda: s.append('x'))
attempt(lambda: abs(s))
attempt(lambda: sum(['a', 'b'], ''))
attempt(lambda: sum(['a', 'b']))
attempt(lambda: s % 1)
attempt(lambda: s.upper(1))
attempt(lambda: str(1, 2, 3, 4))
attempt(lambda: s[0:1] + 5)
attempt(lambda: ord('ab'))
attempt(lambda: ord(''))
attempt(lambda: chr(-1))
attempt(lambda: chr(0x110000))
attempt(lambda: chr('a'))
def setitem():
    s[0] = 'x'
attempt(setitem)
def delitem():
    del s[0]
attempt(delitem)
def setattr_():
    s.x = 1
attempt(setattr_)
