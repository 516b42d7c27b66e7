from functools import cache, lru_cache


@lru_cache(maxsize=0)
def none(x):
    return x


print(none(1), none(1), none.cache_info())


@lru_cache(maxsize=-5)
def negative(x):
    return x


print(negative(1), negative.cache_info())


@cache
def all_of(x):
    return x


print([all_of(i % 10) for i in range(30)][-1], all_of.cache_info())


@lru_cache(maxsize=100)
def some(x):
    return -x


for i in range(250):
    some(i)
    some(i // 2)
print(some.cache_info(), some(249), some(0), some.cache_info())


@lru_cache(typed=True)
def typed(x):
    return type(x).__name__


print(typed(1), typed(1.0), typed(True), typed(x=1), typed.cache_info())


@lru_cache()
def untyped(x):
    return type(x).__name__


print(untyped(1), untyped(1.0), untyped(True), untyped.cache_info())
