# Annotations are compiled where they are evaluated, after the value.
x = 5
a: 1 is x = 2 is x
b: (3 is x)
(c): 4 is x = 5


class C:
    d: 5 is x = 6 is x
    e: 7 is x

    def m(self, p: 8 is x = 9 is x) -> 10 is x:
        f: 11 is x = 12 is x
        g: 13 is x
        self.h: 14 is x = 15 is x
        return f


def decorate(function, other=None):
    return lambda g: g


@decorate(16 is x)
def n(p: 17 is x = 18 is x, *q: 19 is x, r=20 is x) -> 21 is x:
    pass
