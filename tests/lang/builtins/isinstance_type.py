values = [1, True, 1.5, 'a', b'a', None, [], (), {}, set(), frozenset(), range(1), len, lambda: 0, int, ValueError(), ValueError, iter([]), 10**30]
types = [int, bool, float, str, bytes, list, tuple, dict, set, frozenset, range, type, Exception]
for v in values:
    print(type(v).__name__, [t.__name__ for t in types if isinstance(v, t)])
print(isinstance(1, (str, int)), isinstance(1, ()), isinstance(True, int), isinstance(1, bool), isinstance([], (tuple, (list, set))), issubclass(bool, int), issubclass(int, int), issubclass(int, (str, int)), issubclass(KeyError, (LookupError,)))
print(type(1) is int, type(1) == type(2), type('') is str, type(type(1)) is type, type(int) is type, type(None).__name__, type(1).__name__, int, str, [int, float], {int: 'i'}[type(5)], type(5)('7'), type([])('ab'))
print(int.__name__, type(len).__name__, type(lambda: 0).__name__, type(range(1)).__name__, type({}.keys()).__name__, type(iter('')).__name__, type(iter(())).__name__, type(iter({})).__name__, type(iter(set())).__name__, type(iter(range(1))).__name__)
def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)
attempt(lambda: isinstance(1, 5))
attempt(lambda: isinstance(1, 'int'))
attempt(lambda: isinstance(1, [int]))
attempt(lambda: isinstance(1, (str, 5)))
attempt(lambda: isinstance(1, (int, 5)))
attempt(lambda: issubclass(1, int))
attempt(lambda: issubclass(int, 5))
attempt(lambda: isinstance(1))
attempt(lambda: type())
attempt(lambda: type(1, 2))
attempt(lambda: int.nothing)
attempt(lambda: int + 1)
attempt(lambda: int < str)
