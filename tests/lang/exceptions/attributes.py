import sys
try:
    {}['missing key']
except KeyError as e:
    print(e, repr(str(e)), e.args)
try:
    [].pop()
except IndexError as e:
    print(e)
try:
    undefined_name
except NameError as e:
    print(e, e.name)
try:
    (5).nothing
except AttributeError as e:
    print(e, e.name, e.obj)
try:
    import mod_not_there
except ImportError as e:
    print(e, e.name, e.path, e.msg)
try:
    next(iter([]))
except StopIteration as e:
    print(repr(e), e.value)
try:
    int('x')
except ValueError as e:
    print(e)
try:
    open('/nonexistent/file')
except OSError as e:
    print(e, e.errno, e.strerror, e.filename, e.args, type(e).__name__)
e = OSError(2, 'No such file', 'name')
print(type(e).__name__, e, e.args, repr(e))
print(repr(OSError('only')), OSError('only').errno, OSError(1, 2).errno)
e = ImportError('m', name='n', path='p')
print(e, e.name, e.path, repr(e))
e = NameError('m', name='n')
print(e.name)
e = AttributeError('m', name='n', obj=5)
print(e.name, e.obj)
print(StopIteration(1, 2).value, StopIteration().value)
e = SyntaxError('m', ('f', 1, 2, 'text'))
print(e.msg, e.filename, e.lineno, e.offset, e.text)
e = ValueError('a', 1)
e.args = [1, 2]
print(e.args, e)
try:
    e.args = 5
except TypeError as t:
    print(t)
e.extra = 'attribute'
print(e.extra, e.__dict__)
print(Exception('a') == Exception('a'), e == e, hash(e) == hash(e))
for kind in (BaseException, Exception, KeyError, OSError):
    try:
        kind(x=1)
    except TypeError as t:
        print(t)
