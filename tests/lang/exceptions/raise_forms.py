def attempt(f):
    try:
        f()
        print('nothing raised')
    except BaseException as e:
        print(type(e).__name__, e.args, str(e), repr(e))
def r1(): raise ValueError
def r2(): raise ValueError()
def r3(): raise ValueError('message')
def r4(): raise ValueError('a', 1, None)
def r5(): raise KeyError('key')
def r6(): raise KeyError
def r7(): raise KeyError('a', 'b')
def r8(): raise Exception
def r9(): raise StopIteration(5)
def r10(): raise SystemExit(3)
def r11(): raise KeyboardInterrupt
def r12(): raise OSError(2, 'No such file')
def r13(): raise AssertionError('x')
def r14(): raise (TypeError)('y')
def r15(): raise [ValueError, TypeError][1]
def r16():
    e = ValueError('stored')
    raise e
def r17():
    E = IndexError
    raise E('alias')
def r18(): raise 5
def r19(): raise 'string'
def r20(): raise None
def r21(): raise int
def r22(): raise
def r23(): raise ValueError from 5
def r24(): raise NotImplementedError('todo')
def r25(): raise ValueError(ValueError('nested'))
def r26(): raise UnicodeError('u')
def r27(): raise ArithmeticError(1.5)
def r28(): raise (ValueError('a'), ValueError('b'))
for f in (r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, r13, r14, r15, r16, r17, r18, r19, r20, r21, r22, r23, r24, r25, r26, r27, r28):
    attempt(f)
