def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


from functools import cached_property


class Data:
    def __init__(self, items):
        self.items = items

    @cached_property
    def total(self):
        """The sum."""
        print('summing')
        return sum(self.items)


d = Data([1, 2, 3])
print(d.total, d.total, d.__dict__)
d.total = 10
print(d.total)
del d.total
print(d.total, Data.total.__doc__, type(Data.total).__name__)
show(lambda: Data(['x']).total)


class Slots:
    __slots__ = ('a',)

    @cached_property
    def x(self):
        return 1


show(lambda: Slots().x)
try:
    class Two:
        a = b = cached_property(lambda self: 1)
except (TypeError, RuntimeError) as e:
    print(type(e).__name__)
