def inner():
    raise ValueError('inner')


def outer():
    inner()


try:
    outer()
except ValueError as e:
    tb = e.__traceback__
    print(type(tb).__name__, tb is e.__traceback__)
    while tb is not None:
        print(tb.tb_lineno, tb.tb_frame.f_code.co_name, tb.tb_frame.f_code.co_filename.split('/')[-1])
        tb = tb.tb_next

e = ValueError('never raised')
print(e.__traceback__)
try:
    raise e
except ValueError as caught:
    first = caught.__traceback__
    print(caught is e, first.tb_lineno, first.tb_next)
try:
    raise e
except ValueError:
    depth = 0
    tb = e.__traceback__
    while tb:
        depth += 1
        tb = tb.tb_next
    print(depth)
try:
    raise e.with_traceback(None)
except ValueError:
    depth = 0
    tb = e.__traceback__
    while tb:
        depth += 1
        tb = tb.tb_next
    print(depth)
print(e.with_traceback(first) is e, e.__traceback__ is first)
e.__traceback__ = None
print(e.__traceback__)
try:
    e.__traceback__ = 5
except TypeError as error:
    print(error)
try:
    e.with_traceback('x')
except TypeError as error:
    print(error)
try:
    del e.__traceback__
except TypeError as error:
    print(error)
