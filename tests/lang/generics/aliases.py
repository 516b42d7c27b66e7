print(list[int], dict[str, int], tuple[int, str], tuple[int, ...], tuple[()], set[float], frozenset[bytes], type[int])
print(list[list[int]], dict[str, list[int | None]], list[None], list['name'], list[...], list[[1, 2]])
a = dict[str, list[int]]
print(a.__origin__, a.__args__, a.__parameters__, type(a), type(a).__name__)
print(list[int] == list[int], list[int] == list[str], list[int] != list[str], list[int] is list[int], list[int] == list)
print(hash(list[int]) == hash(list[int]), {list[int]: 1}[list[int]], len({list[int], list[int], list[str]}))
print(list[int]('ab'), dict[str, int](a=1), tuple[int, ...]([1, 2]), set[int]([3]))
print(list[int].append, dict[str, int].fromkeys('ab'), callable(list[int]))
print(repr(list[int].__doc__ == list.__doc__), list[int].__name__, list[int].__module__)
