def f(a, b=2, /, c=3, *args, d, e=5, **kwargs):
    """What it does."""
    local = a
    return local


print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__dict__, f.__closure__)
c = f.__code__
print(c.co_name, c.co_argcount, c.co_posonlyargcount, c.co_kwonlyargcount, c.co_varnames, c.co_nlocals, c.co_firstlineno, c.co_freevars)
f.__doc__ = 'new'
f.__module__ = 'elsewhere'
f.tag = [1]
print(f.__doc__, f.__module__, f.__dict__, f.tag)
f.__dict__['other'] = 2
f.__dict__.update(third=3)
print(f.other, f.third)
f.__dict__ = {'only': 1}
print(f.only, hasattr(f, 'tag'))
del f.__doc__
print(f.__doc__)
f.__annotations__ = {'a': int}
print(f.__annotations__)


def outer(x):
    y = 1

    def inner():
        return x + y
    return inner


i = outer(10)
print([cell.cell_contents for cell in i.__closure__], i.__code__.co_freevars, i())
for action in (lambda: setattr(f, '__annotations__', 1), lambda: setattr(f, '__dict__', 1), lambda: setattr(f, '__closure__', ()),
               lambda: setattr(f, '__name__', 1)):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)
