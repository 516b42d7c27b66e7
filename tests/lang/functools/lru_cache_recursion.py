def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


from functools import cache, lru_cache


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(100), fib.cache_info())


@lru_cache(maxsize=3)
def small(n):
    return n if n < 2 else small(n - 1) + small(n - 2)


print(small(30), small.cache_info())


@cache
def paths(r, c):
    if r == 0 or c == 0:
        return 1
    return paths(r - 1, c) + paths(r, c - 1)


print(paths(16, 16), paths.cache_info().currsize)


@cache
def edit(a, b):
    if not a or not b:
        return len(a) + len(b)
    if a[0] == b[0]:
        return edit(a[1:], b[1:])
    return 1 + min(edit(a[1:], b), edit(a, b[1:]), edit(a[1:], b[1:]))


print(edit('kitten', 'sitting'), edit('intention', 'execution'))


@lru_cache(maxsize=2)
def fails(x):
    if x < 0:
        raise ValueError(x)
    return x


show(fails, -1)
show(fails, -1)
print(fails.cache_info())
