# + and * of classes that derive from sequences: concatenation and repetition come after all methods have declined, and a class that
# defines __add__ or __mul__ does not concatenate or repeat otherwise.

def outcome(what):
    try:
        made = what()
        return f"{type(made).__name__} {made}"
    except TypeError as e:
        return str(e)


class Reflected:
    def __radd__(self, other):
        return "radd"

    def __rmul__(self, other):
        return "rmul"


class Nothing:
    pass


def add_to(left, right):
    left += right
    return left


def multiply_by(left, right):
    left *= right
    return left


for base, first, second in (tuple, (1,), (2,)), (list, [1], [2]), (str, "a", "b"), (bytes, b"a", b"b"), (bytearray, b"a", bytearray(b"b")):
    class Plain(base):
        pass

    class Declines(base):
        def __add__(self, other):
            return NotImplemented

        def __mul__(self, other):
            return NotImplemented

    class DeclinesReflected(base):
        def __radd__(self, other):
            return NotImplemented

        def __rmul__(self, other):
            return NotImplemented

    class AnswersReflected(base):
        def __radd__(self, other):
            return "own radd"

        def __rmul__(self, other):
            return "own rmul"

    class DeclinesInplace(base):
        def __iadd__(self, other):
            return NotImplemented

        def __imul__(self, other):
            return NotImplemented

    class Passes(base):
        def __add__(self, other):
            return base.__add__(self, other)

        def __mul__(self, other):
            return super().__mul__(other)

    class Removed(base):
        __add__ = __mul__ = None

    for kind in Plain, Declines, DeclinesReflected, AnswersReflected, DeclinesInplace, Passes, Removed:
        own = kind(first)
        for other in second, Nothing(), Reflected(), 2, kind(second), AnswersReflected(second):
            print(base.__name__, kind.__name__, type(other).__name__, "|", outcome(lambda: own + other), "|", outcome(lambda: other + own), "|",
                  outcome(lambda: own * other), "|", outcome(lambda: other * own), "|", outcome(lambda: add_to(kind(first), other)), "|",
                  outcome(lambda: multiply_by(kind(first), other)))
