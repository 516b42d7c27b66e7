# Exceptions of one's own.
class AppError(Exception):
    """Base."""


class CodeError(AppError):
    def __init__(self, code, message='failed'):
        super().__init__(f'{code}: {message}')
        self.code = code


class Keyworded(ValueError):
    def __init__(self, *, reason):
        self.reason = reason

    def __str__(self):
        return 'because ' + self.reason


for make in (lambda: AppError('a', 'b'), lambda: CodeError(7), lambda: CodeError(8, 'x'), lambda: Keyworded(reason='r'), lambda: AppError()):
    try:
        raise make()
    except AppError as error:
        print('app', type(error).__name__, error, error.args, repr(error), isinstance(error, Exception), error.__dict__)
    except ValueError as error:
        print('value', error, error.args, repr(error), error.reason)
try:
    raise AppError
except AppError as error:
    print(repr(error), error.__traceback__ is None if hasattr(error, '__traceback__') else False)
try:
    raise CodeError
except TypeError as error:
    print(error)


class Multi(KeyError, AttributeError):
    pass


for kind in KeyError, AttributeError, LookupError, (IndexError, Multi):
    try:
        raise Multi('m')
    except kind as error:
        print(kind if isinstance(kind, tuple) else kind.__name__, str(error))
try:
    try:
        raise CodeError(1)
    except CodeError as error:
        raise AppError('second') from error
except AppError as error:
    print(error, repr(error.__cause__), error.__cause__.code, error.__suppress_context__)
try:
    try:
        {}['k']
    except KeyError:
        raise CodeError(2)
except CodeError as error:
    print(repr(error.__context__))


class Stop(StopIteration):
    pass


class It:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise Stop('end')
        return self.n


print(list(It()), Stop('v').value, issubclass(Stop, StopIteration))


class Exit(SystemExit):
    pass


print(Exit(3).code, Exit('text').code, Exit().code)


class MyKey(KeyError):
    pass


print(str(MyKey('k')), repr(MyKey('k')), MyKey('a', 'b').args)


class MyOS(OSError):
    pass


e = MyOS(2, 'No such thing', 'file')
print(e, e.errno, e.strerror, e.filename, e.args, type(OSError(2, 'x')).__name__, type(e).__name__)


class Dataful(Exception):
    def __init__(self, a, b):
        self.a, self.b = a, b


e = Dataful(1, 2)
print(e.args, str(e), repr(e), e.a, e.b)
e.args = (9,)
print(e.args, repr(e))
e.extra = 'x'
print(e.extra, sorted(e.__dict__))


class Falsy(Exception):
    def __bool__(self):
        return False

    def __len__(self):
        return 0

    def __eq__(self, other):
        return True
    __hash__ = None


try:
    raise Falsy('f')
except Falsy as error:
    print(bool(error), error == 1)


def gen():
    try:
        yield 1
    except AppError as error:
        yield 'caught ' + str(error)


g = gen()
next(g)
print(g.throw(CodeError(5)))


class NotException:
    pass


try:
    raise NotException()
except TypeError as error:
    print(error)
try:
    raise NotException
except TypeError as error:
    print(error)
try:
    try:
        raise ValueError
    except NotException:
        pass
except TypeError as error:
    print(error)
assert issubclass(AppError, Exception) and AppError.__doc__ == 'Base.'
try:
    assert False, CodeError(6)
except AssertionError as error:
    print(repr(error))


class Raises(Exception):
    def __init__(self):
        raise ValueError('in init')


try:
    raise Raises
except ValueError as error:
    print(error)


class BadStr(Exception):
    def __str__(self):
        raise ValueError('in str')


try:
    str(BadStr())
except ValueError as error:
    print(error)
raise CodeError(42, 'the end')
