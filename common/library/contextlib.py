"""Context managers: from generators, and for the everyday purposes."""
import abc
import sys
from types import GenericAlias, MethodType

__all__ = ['contextmanager', 'closing', 'nullcontext', 'AbstractContextManager', 'ContextDecorator', 'ExitStack',
           'redirect_stdout', 'redirect_stderr', 'suppress']


def _take_over(wrapper, wrapped):
    """Give wrapper the name and the documentation of wrapped."""
    for name in ('__module__', '__name__', '__qualname__', '__doc__'):
        try:
            setattr(wrapper, name, getattr(wrapped, name))
        except AttributeError:
            pass
    wrapper.__dict__.update(getattr(wrapped, '__dict__', {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


class AbstractContextManager(abc.ABC):
    __class_getitem__ = classmethod(GenericAlias)

    def __enter__(self):
        return self

    @abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is AbstractContextManager:
            for name in ('__enter__', '__exit__'):
                if not any(name in base.__dict__ and base.__dict__[name] is not None for base in subclass.__mro__):
                    return NotImplemented
            return True
        return NotImplemented


class ContextDecorator:
    """A context manager that may decorate functions: each call runs inside it."""

    def _recreate_cm(self):
        return self

    def __call__(self, function):
        def inner(*args, **kwargs):
            with self._recreate_cm():
                return function(*args, **kwargs)
        return _take_over(inner, function)


class _GeneratorContextManager(ContextDecorator, AbstractContextManager):
    def __init__(self, function, args, kwargs):
        self.gen = function(*args, **kwargs)
        self.func, self.args, self.kwds = function, args, kwargs
        doc = getattr(function, '__doc__', None)
        self.__doc__ = type(self).__doc__ if doc is None else doc

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)

    def __enter__(self):
        del self.args, self.kwds, self.func
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, kind, error, traceback):
        if kind is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                self.gen.close()
        if error is None:
            error = kind()
        try:
            self.gen.throw(error)
        except StopIteration as stop:
            return stop is not error
        except RuntimeError as raised:
            if raised is error:
                return False
            # A StopIteration that went through a generator has become a RuntimeError.
            if isinstance(error, StopIteration) and raised.__cause__ is error:
                return False
            raise
        except BaseException as raised:
            if raised is not error:
                raise
            return False
        try:
            raise RuntimeError("generator didn't stop after throw()")
        finally:
            self.gen.close()


def contextmanager(function):
    """A context manager from a generator function that yields once."""
    def helper(*args, **kwargs):
        return _GeneratorContextManager(function, args, kwargs)
    return _take_over(helper, function)


class closing(AbstractContextManager):
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *error):
        self.thing.close()


class _Redirect(AbstractContextManager):
    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, *error):
        setattr(sys, self._stream, self._old_targets.pop())


class redirect_stdout(_Redirect):
    _stream = 'stdout'


class redirect_stderr(_Redirect):
    _stream = 'stderr'


class suppress(AbstractContextManager):
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, kind, error, traceback):
        return kind is not None and issubclass(kind, self._exceptions)


class nullcontext(AbstractContextManager):
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *error):
        pass


class ExitStack(AbstractContextManager):
    """Context managers and functions, left and called in the reverse order when the block ends."""

    def __init__(self):
        self._callbacks = []

    def pop_all(self):
        other = type(self)()
        other._callbacks, self._callbacks = self._callbacks, []
        return other

    def push(self, exit):
        try:
            method = type(exit).__exit__
        except AttributeError:
            self._callbacks.append(exit)
        else:
            self._callbacks.append(MethodType(method, exit))
        return exit

    def enter_context(self, manager):
        kind = type(manager)
        try:
            enter = kind.__enter__
            leave = kind.__exit__
        except AttributeError:
            raise TypeError(f"'{kind.__module__}.{kind.__qualname__}' object does not support the context manager "
                            'protocol') from None
        result = enter(manager)
        self._callbacks.append(MethodType(leave, manager))
        return result

    def callback(self, callback, /, *args, **kwargs):
        def leave(kind, error, traceback):
            callback(*args, **kwargs)
        leave.__wrapped__ = callback
        self._callbacks.append(leave)
        return callback

    def close(self):
        self.__exit__(None, None, None)

    def __enter__(self):
        return self

    def __exit__(self, *details):
        had_error = details[0] is not None
        handled = sys.exc_info()[1]
        suppressed = raised_new = False

        def link(new, old):
            # The last exception that was not there before names the one that it came after.
            while True:
                context = new.__context__
                if context is None or context is old:
                    return
                if context is handled:
                    break
                new = context
            new.__context__ = old

        while self._callbacks:
            leave = self._callbacks.pop()
            try:
                if leave(*details):
                    suppressed = True
                    raised_new = False
                    details = (None, None, None)
            except BaseException as error:
                new = (type(error), error, getattr(error, '__traceback__', None))
                link(new[1], details[1])
                raised_new = True
                details = new
        if raised_new:
            context = details[1].__context__
            try:
                raise details[1]
            except BaseException:
                details[1].__context__ = context
                raise
        return had_error and suppressed
