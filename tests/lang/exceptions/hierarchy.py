def caught_by(f, *types):
    out = []
    for t in types:
        try:
            try:
                f()
            except t:
                out.append(t.__name__)
        except BaseException:
            pass
    return out
A = (BaseException, Exception, ArithmeticError, ZeroDivisionError, OverflowError, LookupError, IndexError, KeyError, ValueError, UnicodeError, TypeError, NameError, UnboundLocalError, AttributeError, RuntimeError, RecursionError, NotImplementedError, OSError, FileNotFoundError, ImportError, ModuleNotFoundError, AssertionError, EOFError, MemoryError, StopIteration, SystemExit, KeyboardInterrupt, SyntaxError, IsADirectoryError, PermissionError, UnicodeDecodeError, UnicodeEncodeError, IndentationError, TabError)
def div(): 1 / 0
def index(): [][0]
def key(): {}[0]
def value(): int('x')
def type_(): 1 + 'a'
def name(): undefined_name
def unbound():
    x
    x = 1
def attr(): (1).nothing
def over(): 10.0 ** 400
def rec(): rec()
def imp(): import no_such_module
def file(): open('/no/such/file')
def assertion(): assert 0
def stop(): next(iter([]))
def exit_(): raise SystemExit
def decode(): b'\xff'.decode()
for f in (div, index, key, value, type_, name, unbound, attr, over, rec, imp, file, assertion, stop, exit_, decode):
    print(f.__name__, caught_by(f, *A))
for t in A:
    print(t.__name__, [s.__name__ for s in A if issubclass(t, s)])
