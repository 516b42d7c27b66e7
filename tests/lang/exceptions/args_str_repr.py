for e in (ValueError(), ValueError('a'), ValueError('a', 'b'), ValueError(1), ValueError(None), ValueError(''), ValueError(('t',)), ValueError([1, 'x']), KeyError(), KeyError('a'), KeyError("it's"), KeyError(1), KeyError('a', 'b'), KeyError(()), KeyError('é\n'), IndexError('i'), Exception('x'), BaseException('b'), StopIteration(3), StopIteration(), OSError('o'), OSError(2, 'msg'), OSError(2, 'msg', 'file'), FileNotFoundError(2, 'nf', 'name'), SystemExit(2), SystemExit(), SystemExit('bye'), RuntimeError('r'), NotImplementedError(), AssertionError('m'), ZeroDivisionError('z'), MemoryError(), ImportError('i'), AttributeError('a'), NameError('n'), UnicodeError('u'), EOFError('eof'), RecursionError('deep'), OverflowError(34, 'range')):
    print(repr(e), '|', str(e), '|', e.args)
print(StopIteration(7).value, SystemExit(4).code, SystemExit().code, OSError(2, 'm').errno, OSError(2, 'm', 'f').filename, OSError(5, 'm').strerror)
e = ValueError('x')
e.args = (1, 2)
print(e, repr(e))
print(ValueError('a') == ValueError('a'), e == e, isinstance(e, ValueError), isinstance(e, Exception), isinstance(e, KeyError), bool(e), [e], f'{e}', f'{e!r}', '%s' % e, type(e))
print(ValueError, KeyError.__name__, issubclass(KeyError, LookupError), callable(ValueError), {ValueError: 1}[ValueError], ValueError is ValueError, str(ValueError))
for bad in (lambda: ValueError(x=1), lambda: KeyError(a=2), lambda: e.nothing):
    try:
        bad()
    except Exception as x:
        print(type(x).__name__, x)
