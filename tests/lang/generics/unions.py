print(int | str, int | None, None | int, int | str | None, int | int, int | list[int], list[int] | None, (int | str) | (str | float))
u = int | str
print(u.__args__, u.__parameters__, type(u), type(u).__name__)
print(isinstance(1, u), isinstance('x', u), isinstance(1.0, u), isinstance(None, int | None), isinstance(True, u))
print(issubclass(bool, u), issubclass(float, u))
print((int | str) == (str | int), (int | str) == (int | float), (int | str) != (str | int), hash(int | str) == hash(str | int))
print(int | bool, len({int | str, str | int}))


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: int | 1)
attempt(lambda: 1 | int)
attempt(lambda: int | 'str')
attempt(lambda: None | None)
attempt(lambda: isinstance([], int | list[int]))
attempt(lambda: (int | str)())
attempt(lambda: int & str)


class A:
    pass


class Meta(type):
    def __or__(self, other):
        return 'meta or'


class B(metaclass=Meta):
    pass


print(A | None, A | int, B | int, isinstance(A(), A | None))
