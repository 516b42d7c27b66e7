# `is` and `is not` beside a literal.
x = 1000


def never():
    if x is 1000:   
        return 1 is not x
    while x is "a" "b":
        return (1, 2) is x
    try:
        never([i for i in () if i is 5])
    finally:
        x is 6
	

print(x is None, x is True, None is x, x is ..., x is [], x is not {})
print(x is -1, x is (), x is (x,), x is (1, (2, 3)), x is 1 + 1, x is b"", x is 1.5, x is f"{x}", x == 1 is x, x < x is x is not 3)


class C(object):
    y = x is 0x10


print((lambda: x is 5)(), f"{x is 7}")
import mod_identity
