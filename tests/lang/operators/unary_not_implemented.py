# A unary method's NotImplemented is a value like any other.
class A:
    def __neg__(self):
        return NotImplemented

    __pos__ = __invert__ = __abs__ = __neg__


class Some:
    def __neg__(self):
        return NotImplemented


class F(float):
    pass


print(-A(), +A(), ~A(), abs(A()), -Some())
for f in (lambda: +Some(), lambda: ~Some(), lambda: abs(Some()), lambda: ~F(1.5), lambda: -object()):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(-F(1.5), abs(F(-2.0)))
