from contextlib import contextmanager


@contextmanager
def nothing():
    if False:
        yield


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def again():
    try:
        yield 1
    except ValueError:
        yield 2


@contextmanager
def replace():
    try:
        yield
    except ValueError as e:
        raise KeyError('instead') from e


@contextmanager
def stop():
    yield


for manager, error in ((nothing, None), (twice, None), (again, ValueError('v')), (replace, ValueError('v')),
                       (stop, StopIteration('s')), (stop, RuntimeError('r'))):
    try:
        with manager():
            if error:
                raise error
    except Exception as e:
        print(manager.__name__, repr(e), repr(e.__cause__), e is error)
m = stop()
with m:
    pass
try:
    with m:
        pass
except AttributeError as e:
    print(type(e).__name__)
