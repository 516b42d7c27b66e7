class AppError(Exception):
    """Base."""

    def __init__(self, message, code=1, **details):
        super().__init__(message)
        self.code = code
        self.details = details

    def __str__(self):
        return f'[{self.code}] {self.args[0]}' + (f' {self.details}' if self.details else '')


class NotFound(AppError):
    def __init__(self, name):
        super().__init__(f'{name} not found', code=404, name=name)
        self.name = name

    def __repr__(self):
        return f'NotFound({self.name!r})'


class NoInit(Exception):
    default = 'nothing given'

    def __str__(self):
        return super().__str__() or self.default


class OwnArgs(Exception):
    def __init__(self, a, b):
        self.a, self.b = a, b


class WithNew(Exception):
    def __new__(cls, *args):
        e = super().__new__(cls, 'made', *args)
        e.made = True
        return e


for make in (lambda: AppError('x'), lambda: AppError('x', 5, why='y'), lambda: NotFound('page'), lambda: NoInit(), lambda: NoInit('a', 'b'),
             lambda: OwnArgs(1, 2), lambda: WithNew('z')):
    try:
        raise make()
    except AppError as e:
        print('AppError', str(e), repr(e), e.args, e.code, e.details)
    except Exception as e:
        print(type(e).__name__, str(e), repr(e), e.args, vars(e))
try:
    raise OwnArgs
except TypeError as e:
    print(e)
print(AppError.__doc__, NotFound.__mro__[1].__name__, issubclass(NotFound, Exception))


class Multi(KeyError, AttributeError):
    pass


for kind in (KeyError, AttributeError, LookupError):
    try:
        raise Multi('m')
    except kind as e:
        print(kind.__name__, e, repr(e))
try:
    class Bad(KeyError, OSError):
        pass
except TypeError as e:
    print(e)
