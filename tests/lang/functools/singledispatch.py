def show(f, *args, **keywords):
    try:
        print(repr(f(*args, **keywords)))
    except Exception as e:
        print(type(e).__name__, e)


from functools import singledispatch, singledispatchmethod


@singledispatch
def show_it(x):
    """Show x."""
    return f'object {x}'


@show_it.register(int)
def _(x):
    return f'int {x}'


@show_it.register(list)
@show_it.register(tuple)
def _(x):
    return 'sequence ' + ', '.join(show_it(i) for i in x)


show_it.register(str, lambda x: f'str {x!r}')
print(show_it(5), show_it([1, 'a', 2.5]), show_it(True), show_it(None), show_it((1,)))
print(show_it.__name__, show_it.__doc__, show_it.dispatch(bool)(1), show_it.dispatch(dict)({}))
print(len(show_it.registry), int in show_it.registry)


class Base:
    pass


class Derived(Base):
    pass


show_it.register(Base, lambda x: 'base')
print(show_it(Derived()))
show_it.register(Derived, lambda x: 'derived')
print(show_it(Derived()), show_it(Base()))
show(show_it)
show(show_it.register, 5)


class Negator:
    @singledispatchmethod
    def neg(self, arg):
        raise NotImplementedError('Cannot negate a')

    @neg.register(int)
    def _(self, arg):
        return -arg

    @neg.register(bool)
    def _(self, arg):
        return not arg


print(Negator().neg(5), Negator().neg(True))
show(Negator().neg, 'x')
