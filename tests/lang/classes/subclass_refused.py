# Built-in types that cannot be bases, and those that can.

def generator():
    yield 1


refused = [bool, range, type(None), type(generator), type(generator()), slice, type(NotImplemented), type(...), type([].append),
           type({}.keys()), type({}.values()), type({}.items()), type(iter([])), type(iter(range(3))), type(iter("")), type(iter({})),
           type(generator.__code__)]
for base in refused:
    try:
        class C(base):
            pass
        print("accepted", base)
    except TypeError as e:
        print(e)
for base in (int, 5), (int, str), (list, dict), (bytes, str), (tuple, list), (set, frozenset), (bytes, bytearray):
    try:
        type("C", base, {})
        print("accepted", base)
    except TypeError as e:
        print(e)
for base in (object, int, float, str, bytes, bytearray, list, tuple, dict, set, frozenset, map, zip, enumerate, reversed, filter,
             property, classmethod, staticmethod, super, type, Exception):
    C = type("C", (base,), {"extra": 5})
    print(C.__name__, C.__base__, C.extra, issubclass(C, base), C.__mro__[-1])
