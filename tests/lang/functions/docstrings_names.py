def f():
    """Doc of f.
    Second line."""
    return 1
def g(): return 0
print(f.__doc__)
print(g.__doc__, f.__name__, g.__name__, f.__qualname__, (lambda: 0).__qualname__)
def outer():
    def inner(): pass
    return inner
print(outer().__qualname__, outer().__name__, f.__module__)
print(outer.__code__.co_name if hasattr(outer, '__code__') else 'outer')
