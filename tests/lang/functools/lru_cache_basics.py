def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


from functools import lru_cache

calls = []


@lru_cache(maxsize=2)
def square(x):
    """Square it."""
    calls.append(x)
    return x * x


for x in (1, 2, 1, 3, 1, 2, 3):
    print(square(x), end=' ')
print(calls)
print(square.cache_info(), square.cache_parameters())
square.cache_clear()
print(square.cache_info())
print(square.__name__, square.__doc__, square.__module__, square.__qualname__, square.__wrapped__(7), calls[-1])


@lru_cache
def plain(*args, **keywords):
    return len(args) + len(keywords)


print(plain(), plain(1), plain(1, a=2), plain(a=2), plain(1), plain.cache_info())
print(plain(b=1, a=2), plain(a=2, b=1), plain.cache_info())
show(plain, [])
show(square)
show(square, 1, 2)
show(lru_cache, 'x')
show(lru_cache(5), 3)
