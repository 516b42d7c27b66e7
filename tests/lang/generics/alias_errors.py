def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: isinstance([], list[int]))
attempt(lambda: issubclass(list, list[int]))
attempt(lambda: isinstance([], (str, list[int])))
attempt(lambda: list[int][str])
attempt(lambda: int[str])
attempt(lambda: str[int])
attempt(lambda: list[int].nothing)
attempt(lambda: list[int] + 1)
attempt(lambda: [][int])
attempt(lambda: range[int])
attempt(lambda: float[0])
attempt(lambda: isinstance(1, [int]))
